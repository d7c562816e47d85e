// Looks through the system catalogs for objects that initdb did not make.
#include "migrate/contents.h"

#include "migrate/revisions.h"
#include "migrate/seed.h"

namespace schemadiff {

namespace {

// Objects of the server's own have oids below 16384 (FirstNormalObjectId, access/transam.h).
// Left out is what comes with another object: row types, array types, indexes, toast tables.
constexpr const char* kQuery = R"sql(
WITH found(classid, objid, nsp) AS (
  SELECT 'pg_catalog.pg_namespace'::regclass, oid, oid FROM pg_catalog.pg_namespace
   WHERE nspname !~ '^pg_(temp|toast)'
  UNION ALL SELECT 'pg_catalog.pg_class'::regclass, oid, relnamespace FROM pg_catalog.pg_class
   WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
  UNION ALL SELECT 'pg_catalog.pg_type'::regclass, oid, typnamespace FROM pg_catalog.pg_type
   WHERE typrelid = 0 AND typcategory <> 'A'
  UNION ALL SELECT 'pg_catalog.pg_proc'::regclass, oid, pronamespace FROM pg_catalog.pg_proc
  UNION ALL SELECT 'pg_catalog.pg_operator'::regclass, oid, oprnamespace FROM pg_catalog.pg_operator
  UNION ALL SELECT 'pg_catalog.pg_opfamily'::regclass, oid, opfnamespace FROM pg_catalog.pg_opfamily
  UNION ALL SELECT 'pg_catalog.pg_opclass'::regclass, oid, opcnamespace FROM pg_catalog.pg_opclass
  UNION ALL SELECT 'pg_catalog.pg_collation'::regclass, oid, collnamespace
    FROM pg_catalog.pg_collation
  UNION ALL SELECT 'pg_catalog.pg_conversion'::regclass, oid, connamespace
    FROM pg_catalog.pg_conversion
  UNION ALL SELECT 'pg_catalog.pg_ts_config'::regclass, oid, cfgnamespace FROM pg_catalog.pg_ts_config
  UNION ALL SELECT 'pg_catalog.pg_ts_dict'::regclass, oid, dictnamespace FROM pg_catalog.pg_ts_dict
  UNION ALL SELECT 'pg_catalog.pg_ts_parser'::regclass, oid, prsnamespace FROM pg_catalog.pg_ts_parser
  UNION ALL SELECT 'pg_catalog.pg_ts_template'::regclass, oid, tmplnamespace
    FROM pg_catalog.pg_ts_template
  UNION ALL SELECT 'pg_catalog.pg_statistic_ext'::regclass, oid, stxnamespace
    FROM pg_catalog.pg_statistic_ext
  UNION ALL SELECT 'pg_catalog.pg_cast'::regclass, oid, 0 FROM pg_catalog.pg_cast
  UNION ALL SELECT 'pg_catalog.pg_am'::regclass, oid, 0 FROM pg_catalog.pg_am
  UNION ALL SELECT 'pg_catalog.pg_language'::regclass, oid, 0 FROM pg_catalog.pg_language
  UNION ALL SELECT 'pg_catalog.pg_event_trigger'::regclass, oid, 0 FROM pg_catalog.pg_event_trigger
  UNION ALL SELECT 'pg_catalog.pg_publication'::regclass, oid, 0 FROM pg_catalog.pg_publication
  UNION ALL SELECT 'pg_catalog.pg_foreign_data_wrapper'::regclass, oid, 0
    FROM pg_catalog.pg_foreign_data_wrapper
  UNION ALL SELECT 'pg_catalog.pg_foreign_server'::regclass, oid, 0
    FROM pg_catalog.pg_foreign_server
  UNION ALL SELECT 'pg_catalog.pg_default_acl'::regclass, oid, 0 FROM pg_catalog.pg_default_acl
  UNION ALL SELECT 'pg_catalog.pg_largeobject'::regclass, oid, 0
    FROM pg_catalog.pg_largeobject_metadata
)
SELECT i.type || ' ' || i.identity AS label
  FROM found f, LATERAL pg_catalog.pg_identify_object(f.classid, f.objid, 0) i
 WHERE f.objid >= 16384
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_namespace n WHERE n.oid = f.nsp
                    AND n.nspname ~ '^pg_(temp|toast)')
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = f.classid
                    AND d.objid = f.objid AND d.deptype IN ('e', 'i')))sql";

}  // namespace

std::vector<std::string> contents_of(Session& session, const std::string& revisions_schema,
                                     const std::string& only_schema) {
  Sql query = Sql::trusted(kQuery);
  // Atlas's own schema goes with its table; a schema in use for other things too does not.
  query += sql(
      R"sql(
   AND NOT (f.classid = 'pg_catalog.pg_class'::regclass AND f.objid IN
            (SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n
                 ON n.oid = c.relnamespace WHERE n.nspname = {} AND c.relname IN ({}, {})))
   AND NOT (f.classid = 'pg_catalog.pg_namespace'::regclass AND f.objid IN
            (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = {})))sql",
      Literal{revisions_schema}, Literal{kRevisionsTable}, Literal{kSeedsTable},
      Literal{revisions_schema});
  if (!only_schema.empty())
    query += sql(" AND f.nsp = (SELECT n.oid FROM pg_catalog.pg_namespace n WHERE n.nspname = {})",
                 Literal{only_schema});
  query += sql(R"sql( ORDER BY i.type COLLATE "C", i.identity COLLATE "C")sql");
  std::vector<std::string> names;
  for (const Row& row : session.query(query)) names.push_back(row.text("label"));
  return names;
}

}  // namespace schemadiff
