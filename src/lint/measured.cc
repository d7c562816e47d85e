// A straight line through two points: without rows, and with those of the rehearsal.
#include "lint/measured.h"

#include <algorithm>

namespace schemadiff {

namespace {

// What is shorter than that is as much the machine's doing as the rows'.
constexpr double kNoise = 0.002;

TableWork work_of(const TimedStatement& statement, const ObservedRelation& relation) {
  const bool builds_index = statement.type == "IndexStmt" || statement.type == "ReindexStmt";
  if (relation.rewritten) return TableWork::kWrittenAnew;
  for (const ObservedRelation& other : statement.observed.relations)
    if (other.is_index() && other.rewritten && other.table_oid == relation.oid)
      return TableWork::kIndexBuilt;
  if (!relation.scanned) return TableWork::kNone;
  return builds_index ? TableWork::kIndexBuilt : TableWork::kRead;
}

std::vector<MeasuredTable> tables_of(const TimedStatement& statement,
                                     const std::map<std::int64_t, RehearsedTable>& found,
                                     const TargetFacts& target) {
  std::vector<MeasuredTable> tables;
  std::map<std::string, std::size_t> at;
  for (const ObservedRelation& relation : statement.observed.relations) {
    const auto known = found.find(relation.oid);
    if (known == found.end() || relation.is_index()) continue;
    const RehearsedTable& table = known->second;
    const TableWork work = work_of(statement, relation);
    const bool locks = keeps_out_writers(relation.held) &&
                       (work != TableWork::kNone || relation.taken == relation.held);
    // What is done to a part counts for the whole where the whole is locked as well.
    const auto root =
        statement.observed.find(table.root) == nullptr ? found.end() : found.find(table.root);
    const RehearsedTable& whole = root == found.end() ? table : root->second;
    const bool part = &whole != &table;
    if (work == TableWork::kNone && (!locks || part)) continue;
    const auto [entry, is_new] = at.try_emplace(whole.name, tables.size());
    if (is_new) {
      tables.push_back({whole.name, LockMode::kNone, TableWork::kNone, whole.rows, {}});
      if (const auto facts = target.tables.find(whole.name); facts != target.tables.end())
        tables.back().target_rows = facts->second.rows;
    }
    MeasuredTable& measured = tables[entry->second];
    measured.work = std::max(measured.work, work);
    if (locks) measured.lock = std::max(measured.lock, relation.held);
  }
  return tables;
}

void expect(MeasuredStatement& statement, double empty) {
  double here = 0, there = 0;
  for (const MeasuredTable& table : statement.tables) {
    if (table.work == TableWork::kNone || table.rows == 0) continue;
    if (!table.target_rows) return;
    here += static_cast<double>(table.rows);
    there += *table.target_rows;
  }
  if (here == 0 || there <= here) return;
  const double grows = statement.seconds - empty;
  statement.at_most = grows < kNoise;
  statement.on_target = std::min(empty, statement.seconds) + std::max(grows, kNoise) * there / here;
}

}  // namespace

std::vector<MeasuredStatement> measured(const std::vector<TimedStatement>& run,
                                        const std::vector<double>& empty,
                                        const std::map<std::int64_t, RehearsedTable>& found,
                                        const TargetFacts& target) {
  std::vector<MeasuredStatement> statements;
  for (const TimedStatement& each : run) {
    MeasuredStatement one{each.file, each.place, each.text, false, each.seconds, {}, false, {}};
    one.alone = each.observed.transaction.empty() && !each.observed.relations.empty();
    one.tables = tables_of(each, found, target);
    const std::size_t number = statements.size();
    expect(one, number < empty.size() ? empty[number] : 0);
    statements.push_back(std::move(one));
  }
  return statements;
}

}  // namespace schemadiff
