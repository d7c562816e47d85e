// What files will do to a live database: which tables they keep from whom, and for about how long.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lint/rule.h"
#include "lint/target_facts.h"

namespace schemadiff {

/// What a statement does with a table that takes as long as the table is large.
enum class TableWork { kNone, kRead, kIndexBuilt, kWrittenAnew };

/// Bytes that a server does in a second: not measured on the target, which only running could do,
/// but taken to be so. Every estimate is told together with them.
struct AssumedSpeed {
  double read = 200e6;         // rows read from end to end
  double index_built = 50e6;   // rows of which an index is built
  double written_anew = 20e6;  // rows and indexes written anew
};

struct TableImpact {
  std::string table;  // as the target calls it before the files
  LockMode taken = LockMode::kNone, held = LockMode::kNone;  // by the statement, behind it
  TableWork work = TableWork::kNone;
  double seconds = 0;                // that the work takes, about
  std::optional<TargetTable> facts;  // nullopt: the target has no such table
};

struct StatementImpact {
  Place place;
  std::string text;
  double begins = 0, lasts = 0;  // seconds from the begin of the transaction, about
  std::vector<TableImpact> tables;
};

/// From the statement that takes the lock to the end of the transaction.
struct HeldLock {
  std::string table;
  LockMode mode = LockMode::kNone;
  std::size_t first = 0;       // of the transaction's statements
  double from = 0, until = 0;  // seconds, about
};

/// What is written anew stands beside the old until the transaction ends.
struct RoomNeeded {
  std::string tablespace;
  std::int64_t bytes = 0;
  std::optional<std::int64_t> free_bytes;  // nullopt: not known

  bool is_there() const { return !free_bytes || *free_bytes >= bytes; }
};

struct TransactionImpact {
  std::string file;
  bool alone = false;  // one statement outside of a transaction block
  double lasts = 0;
  std::vector<StatementImpact> statements;
  std::vector<RoomNeeded> room;  // for tables written anew, with their indexes
  std::vector<HeldLock> locks;   // only those that keep others from writing at least
};

struct Impact {
  TargetFacts facts;
  AssumedSpeed speed;
  std::vector<TransactionImpact> transactions;  // only those that touch a table
};

/// The tables that the statements of a run lock against writing, read or write whole, by the names
/// that they had before it. Those that the run makes do not count.
std::set<std::string> touched_tables(const LintRun& run);

/// run: of the files that the target has not applied.
Impact impact_of(const LintRun& run, TargetFacts facts);

}  // namespace schemadiff
