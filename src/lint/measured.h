// What a rehearsal has measured of each statement, and what that lets expect of the target.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lint/impact.h"
#include "plan/timed.h"

namespace schemadiff {

/// A table as the rehearsal found it.
struct RehearsedTable {
  std::string name;       // before the files
  std::int64_t root = 0;  // the partitioned table above all others of which it is a part; 0: none
  bool partitioned = false;
  std::int64_t rows = 0;  // where the files were rehearsed, without those of tables that inherit
};

struct MeasuredTable {
  std::string table;
  LockMode lock = LockMode::kNone;  // that keeps out writers: taken, or held while it works
  TableWork work = TableWork::kNone;
  std::int64_t rows = 0;              // where it was measured
  std::optional<double> target_rows;  // the target's estimate; nullopt: it has none
};

struct MeasuredStatement {
  std::string file;
  Place place;
  std::string text;
  bool alone = false;  // outside of a transaction block
  double seconds = 0;  // measured
  /// On the target, if what grows with the rows does so evenly; nullopt: nothing of it grows, or
  /// the target has no more rows. at_most: too little was measured to say more than that.
  std::optional<double> on_target;
  bool at_most = false;
  std::vector<MeasuredTable> tables;  // locked against writers, read whole or written anew
};

/// found: the tables before the files, by their oids where they were rehearsed. empty: the seconds
/// of the same statements without rows, as many as are known; what a statement takes there it is
/// taken to take anywhere.
std::vector<MeasuredStatement> measured(const std::vector<TimedStatement>& run,
                                        const std::vector<double>& empty,
                                        const std::map<std::int64_t, RehearsedTable>& found,
                                        const TargetFacts& target);

}  // namespace schemadiff
