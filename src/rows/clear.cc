// Finds tables with rows by the size of their files, which TRUNCATE brings back to nothing.
#include "rows/clear.h"

namespace schemadiff {

namespace {

// pg_relation_size() opens each table, which takes ten times as long as looking at its file; but
// not every role may look at files.
Sql with_rows(Session& session) {
  const bool may_look = session.value(
                            "SELECT pg_catalog.has_function_privilege("
                            "'pg_catalog.pg_stat_file(text, boolean)', 'EXECUTE')") == "t";
  return sql(
      "FROM pg_catalog.pg_class c WHERE c.relkind = 'r' AND c.oid::bigint >= 16384 AND {} > 0",
      may_look ? sql("(pg_catalog.pg_stat_file(pg_catalog.pg_relation_filepath(c.oid), true))"
                     ".size")
               : sql("pg_catalog.pg_relation_size(c.oid)"));
}

// Of defaults; those that belong to a column RESTART IDENTITY takes.
constexpr auto restart = R"sql(
  SELECT pg_catalog.setval(s.seqrelid, s.seqstart, false)
    FROM pg_catalog.pg_attrdef a
   CROSS JOIN LATERAL (
         SELECT d.refobjid FROM pg_catalog.pg_depend d
          WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND d.objid = a.oid
            AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass OFFSET 0) d
    JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.refobjid
   WHERE a.adrelid IN )sql";

}  // namespace

bool any_rows(Session& session) {
  return session.value(sql("SELECT EXISTS (SELECT {})", with_rows(session))) == "t";
}

void clear_rows(Session& session) {
  std::vector<Sql> names, oids;
  for (const Row& row :
       session.query(sql("SELECT t.oid, pg_catalog.format('%I.%I', n.nspname, t.name) AS name"
                         " FROM (SELECT c.oid, c.relname AS name, c.relnamespace {}) t"
                         " JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace",
                         with_rows(session)))) {
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
