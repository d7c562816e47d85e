// Puts together what was seen on the dev database and what the target says of the same tables.
#include "lint/impact.h"

#include <algorithm>

#include "lint/look.h"

namespace schemadiff {

namespace {

bool is_index_built(const LintStatement& statement) {
  return statement.is("IndexStmt") || statement.is("ReindexStmt");
}

// Of queries and changes of rows nothing is known: how many of them they reach is not seen.
TableWork work_of(const LintStatement& statement, const ObservedRelation& relation) {
  if (is_about_rows(statement)) return TableWork::kNone;
  if (relation.rewritten) return TableWork::kWrittenAnew;
  if (relation.scanned)
    return is_index_built(statement) ? TableWork::kIndexBuilt : TableWork::kRead;
  return TableWork::kNone;
}

// A lock that is weaker than one that the transaction holds already keeps out nobody else.
bool counts(const ObservedRelation& relation, TableWork work) {
  const bool is_table = relation.kind == 'r' || relation.kind == 'p' || relation.kind == 'm';
  const bool locks = keeps_out_writers(relation.taken) && relation.taken == relation.held;
  return is_table && (locks || work != TableWork::kNone);
}

struct Touched {
  const LintRelation* table;
  const ObservedRelation* seen;
  TableWork work;
};

std::vector<Touched> touched(const LintRun& run, const LintStatement& statement) {
  std::vector<Touched> found;
  for (const ObservedRelation& relation : statement.observed.relations) {
    const LintRelation* table = run.was(relation.oid);
    TableWork work = work_of(statement, relation);
    // An index that is built anew of a table that is not.
    if (work == TableWork::kNone || work == TableWork::kRead)
      for (const ObservedRelation& other : statement.observed.relations)
        if (other.is_index() && other.rewritten && other.table_oid == relation.oid)
          work = TableWork::kIndexBuilt;
    if (table != nullptr && counts(relation, work)) found.push_back({table, &relation, work});
  }
  return found;
}

double seconds_of(TableWork work, const TargetTable& facts, const AssumedSpeed& speed) {
  const auto bytes = static_cast<double>(facts.bytes);
  switch (work) {
    case TableWork::kRead:
      return bytes / speed.read;
    case TableWork::kIndexBuilt:
      return bytes / speed.index_built;
    case TableWork::kWrittenAnew:
      return (bytes + static_cast<double>(facts.index_bytes)) / speed.written_anew;
    case TableWork::kNone:
      break;
  }
  return 0;
}

class Estimate {
 public:
  Estimate(const LintRun& run, Impact& impact) : run_(run), impact_(impact) {}

  void add(const LintFile& file, const LintStatement& statement) {
    const std::string& transaction = statement.observed.transaction;
    const bool goes_on = !transaction.empty() && transaction == transaction_ && file.name == file_;
    if (!goes_on) impact_.transactions.push_back({file.name, transaction.empty(), 0, {}, {}, {}});
    transaction_ = transaction;
    file_ = file.name;
    add(impact_.transactions.back(), statement);
  }

  void finish() {
    std::erase_if(impact_.transactions, [](const TransactionImpact& one) {
      return std::ranges::all_of(one.statements, [](const StatementImpact& statement) {
        return statement.tables.empty();
      });
    });
    for (TransactionImpact& transaction : impact_.transactions) {
      for (HeldLock& lock : transaction.locks) lock.until = transaction.lasts;
      transaction.room = room_for(transaction);
    }
  }

 private:
  void add(TransactionImpact& transaction, const LintStatement& statement) {
    StatementImpact& one = transaction.statements.emplace_back();
    one.place = statement.statement.place();
    one.text = bare_text(statement);
    one.begins = transaction.lasts;
    for (const Touched& each : touched(run_, statement)) add(one, each);
    fold_partitions(one);
    for (const TableImpact& table : one.tables) {
      one.lasts += table.seconds;
      if (keeps_out_writers(table.taken) && table.taken == table.held)
        transaction.locks.push_back(
            {table.table, table.taken, transaction.statements.size() - 1, one.begins, 0});
    }
    transaction.lasts += one.lasts;
  }

  // What is written anew twice is there three times.
  std::vector<RoomNeeded> room_for(const TransactionImpact& transaction) const {
    std::map<std::string, std::int64_t> bytes;
    for (const StatementImpact& statement : transaction.statements)
      for (const TableImpact& table : statement.tables)
        if (table.work == TableWork::kWrittenAnew && table.facts)
          for (const auto& [tablespace, size] : table.facts->in_tablespaces)
            bytes[tablespace] += size;
    std::vector<RoomNeeded> room;
    for (const auto& [tablespace, size] : bytes) {
      const auto found = impact_.facts.free_bytes.find(tablespace);
      room.push_back({tablespace, size, std::nullopt});
      if (found != impact_.facts.free_bytes.end()) room.back().free_bytes = found->second;
    }
    return room;
  }

  void add(StatementImpact& statement, const Touched& each) {
    TableImpact table{each.table->sql, each.seen->taken, each.seen->held, each.work, 0, {}};
    if (const auto found = impact_.facts.tables.find(table.table);
        found != impact_.facts.tables.end()) {
      table.facts = found->second;
      table.seconds = seconds_of(table.work, found->second, impact_.speed);
    }
    statement.tables.push_back(std::move(table));
  }

  // The target may have more partitions than the files make, so that what is done to some is taken
  // to be done to all.
  void fold_partitions(StatementImpact& statement) {
    for (TableImpact& root : statement.tables) {
      if (!root.facts) continue;
      auto is_part = [&](const TableImpact& table) {
        return table.facts && table.facts->root == root.table;
      };
      for (const TableImpact& part : statement.tables)
        if (is_part(part)) root.work = std::max(root.work, part.work);
      root.seconds = seconds_of(root.work, *root.facts, impact_.speed);
    }
    const std::vector<TableImpact> all = statement.tables;
    std::erase_if(statement.tables, [&](const TableImpact& table) {
      return table.facts && !table.facts->root.empty() &&
             std::ranges::any_of(
                 all, [&](const TableImpact& root) { return root.table == table.facts->root; });
    });
  }

  const LintRun& run_;
  Impact& impact_;
  std::string transaction_, file_;
};

}  // namespace

std::set<std::string> touched_tables(const LintRun& run) {
  std::set<std::string> tables;
  for (const LintFile& file : run.files)
    for (const LintStatement& statement : file.statements)
      for (const Touched& each : touched(run, statement)) tables.insert(each.table->sql);
  return tables;
}

Impact impact_of(const LintRun& run, TargetFacts facts) {
  Impact impact{std::move(facts), {}, {}};
  Estimate estimate(run, impact);
  for (const LintFile& file : run.files)
    for (const LintStatement& statement : file.statements) estimate.add(file, statement);
  estimate.finish();
  return impact;
}

}  // namespace schemadiff
