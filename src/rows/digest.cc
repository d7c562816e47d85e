// One query over all tables; the order of rows is left out by adding up their hashes.
#include "rows/digest.h"

namespace schemadiff {

namespace {

constexpr auto tables = R"sql(
  SELECT pg_catalog.format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind = 'r' AND c.oid >= 16384 AND c.relpersistence <> 't'
     AND pg_catalog.pg_relation_size(c.oid) > 0)sql";

}  // namespace

std::map<std::string, RowDigest> row_digests(Session& session) {
  std::vector<Sql> queries;
  for (const Row& row : session.query(Sql::trusted(tables)))
    queries.push_back(
        sql("SELECT {} AS name, pg_catalog.count(*) AS rows, pg_catalog.sum("
            "pg_catalog.hashtextextended((t.*)::pg_catalog.text, 0))::pg_catalog.text AS hash"
            " FROM ONLY {} t",
            Literal{row.text("name")}, row.sql("name")));
  std::map<std::string, RowDigest> found;
  if (queries.empty()) return found;
  for (const Row& row : session.query(join(queries, " UNION ALL ")))
    if (row.integer("rows") > 0) found[row.text("name")] = {row.integer("rows"), row.text("hash")};
  return found;
}

}  // namespace schemadiff
