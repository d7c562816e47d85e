// Finds tables with rows by the size of their files, which TRUNCATE brings back to nothing.
#include "rows/clear.h"

namespace schemadiff {

namespace {

constexpr auto with_rows = R"sql(
  FROM pg_catalog.pg_class c
 WHERE c.relkind = 'r' AND c.oid >= 16384 AND pg_catalog.pg_relation_size(c.oid) > 0)sql";

// Of defaults; those that belong to a column RESTART IDENTITY takes.
constexpr auto restart = R"sql(
  SELECT pg_catalog.setval(s.seqrelid, s.seqstart, false)
    FROM pg_catalog.pg_attrdef a
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass
         AND d.objid = a.oid AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
    JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.refobjid
   WHERE a.adrelid IN )sql";

}  // namespace

bool any_rows(Session& session) {
  return session.value(sql("SELECT EXISTS (SELECT {})", Sql::trusted(with_rows))) == "t";
}

void clear_rows(Session& session) {
  std::vector<Sql> names, oids;
  for (const Row& row :
       session.query(sql("SELECT t.oid, pg_catalog.format('%I.%I', n.nspname, t.name) AS name"
                         " FROM (SELECT c.oid, c.relname AS name, c.relnamespace {}) t"
                         " JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace",
                         Sql::trusted(with_rows)))) {
    names.push_back(row.sql("name"));
    oids.push_back(row.sql("oid"));
  }
  if (names.empty()) return;
  session.begin();
  session.execute("SET LOCAL session_replication_role = replica");
  session.query(sql("{}({})", Sql::trusted(restart), join(oids)));
  session.execute(sql("TRUNCATE {} RESTART IDENTITY CASCADE", join(names)));
  session.commit();
}

}  // namespace schemadiff
