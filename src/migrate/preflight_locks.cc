// Counts what the text makes, and asks for the partitions of what it alters.
#include "migrate/preflight_locks.h"

#include <fmt/format.h>

#include <algorithm>

#include "sql/lexer.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

// How large the server makes its table of locks (PostgreSQL documentation,
// "max_locks_per_transaction"): so many for each process or prepared transaction that there can be.
constexpr const char* kRoom = R"sql(
SELECT (SELECT setting::pg_catalog.int8 FROM pg_catalog.pg_settings
         WHERE name = 'max_locks_per_transaction') *
  (SELECT pg_catalog.sum(setting::pg_catalog.int8) FROM pg_catalog.pg_settings
    WHERE name IN ('max_connections', 'max_prepared_transactions', 'max_worker_processes',
                   'max_wal_senders', 'autovacuum_max_workers'))::pg_catalog.int8 AS room)sql";

constexpr const char* kTrees = R"sql(
WITH RECURSIVE tree (name, oid) AS (
  SELECT name, pg_catalog.to_regclass(name)::pg_catalog.oid
    FROM pg_catalog.unnest(ARRAY[{}]::pg_catalog.text[]) AS name
  UNION SELECT t.name, i.inhrelid FROM pg_catalog.pg_inherits i JOIN tree t ON i.inhparent = t.oid)
SELECT name, pg_catalog.count(oid) AS relations FROM tree GROUP BY name HAVING pg_catalog.count(oid) > 1)sql";

bool alters(const Analysis& analysis) {
  return analysis.type == "AlterTableStmt" || analysis.type == "IndexStmt" ||
         analysis.type == "DropStmt" || analysis.type == "TruncateStmt";
}

}  // namespace

void LocksNeeded::add(const std::string& transaction, const Statement& statement) {
  const std::vector<std::string> first = first_words(statement.text, 1);
  if (first.empty() ||
      (first[0] != "create" && first[0] != "alter" && first[0] != "drop" && first[0] != "truncate"))
    return;
  const Analysis analysis = analyse(statement);
  Transaction& needs = transactions_[transaction];
  for (const Declaration& declared : analysis.declares)
    if (declared.space == Space::kRelation) ++needs.made;
  if (!alters(analysis)) return;
  for (const Reference& named : analysis.refers)
    if (named.space == Space::kRelation || named.space == Space::kAny)
      needs.altered.insert(written(named.name).text());
}

std::vector<std::string> LocksNeeded::too_many(Session& session) const {
  std::set<std::string> altered;
  std::int64_t most = 0;
  for (const auto& [transaction, needs] : transactions_) {
    altered.insert(needs.altered.begin(), needs.altered.end());
    most = std::max(most, needs.made);
  }
  std::map<std::string, std::int64_t> trees;
  if (!altered.empty())
    for (const Row& row : session.query(sql(kTrees, literals({altered.begin(), altered.end()}))))
      trees[row.text("name")] = row.integer("relations");
  constexpr std::int64_t kLeast = 100;  // there is room for more on any server
  if (trees.empty() && most < kLeast) return {};
  const std::int64_t room = session.query(kRoom).at(0).integer("room");
  std::vector<std::string> lines;
  for (const auto& [transaction, needs] : transactions_) {
    std::int64_t count = needs.made;
    for (const std::string& name : needs.altered)
      if (const auto tree = trees.find(name); tree != trees.end()) count += tree->second;
    if (count > room)
      lines.push_back(fmt::format(
          "{}: one transaction locks {} relations or more, and the server has room for about {} at "
          "once; split the file, begin it with \"-- atlas:txmode none\", or raise "
          "max_locks_per_transaction",
          transaction, count, room));
  }
  return lines;
}

}  // namespace schemadiff
