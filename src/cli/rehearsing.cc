// What rehearsals on a copy and on a staging database have in common.
#include "cli/rehearsing.h"

namespace schemadiff {

RehearsedTables rehearsed_tables(Session& session) {
  RehearsedTables tables;
  for (const Row& row : session.query(
           "SELECT c.oid, pg_catalog.format('%I.%I', n.nspname, c.relname) AS name,"
           " CASE WHEN c.relispartition THEN pg_catalog.pg_partition_root(c.oid)::oid ELSE 0 END"
           "   AS root, c.relkind = 'p' AS partitioned"
           " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
           " WHERE c.relkind IN ('r', 'p', 'm') AND c.oid >= 16384"
           " AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'"))
    tables[row.integer("oid")] = {row.text("name"), row.integer("root"), row.boolean("partitioned"),
                                  0};
  return tables;
}

std::set<std::string> touched_tables_of(const TimedRun& run, const RehearsedTables& tables) {
  std::set<std::string> names;
  for (const TimedStatement& statement : run.statements)
    for (const ObservedRelation& relation : statement.observed.relations)
      if (const auto table = tables.find(relation.table_oid); table != tables.end()) {
        names.insert(table->second.name);
        if (const auto root = tables.find(table->second.root); root != tables.end())
          names.insert(root->second.name);
      }
  return names;
}

void finish_report(RehearsalReport& report, const TimedRun& run, const std::vector<double>& empty,
                   const RehearsedTables& tables, Session& target) {
  const TargetFacts facts = read_target_facts(target, touched_tables_of(run, tables));
  report.statements = measured(run.statements, empty, tables, facts);
  report.failure = run.failure;
}

}  // namespace schemadiff
