// Runs files of rows, and remembers which of them a database has.
#pragma once
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "migrate/progress.h"
#include "migrate/worker.h"

namespace schemadiff {

/// Stands in the schema of the revisions table, which Atlas would rid of columns of ours.
inline constexpr const char* kSeedsTable = "schemadiff_seeds";

struct SeedOptions : RunOptions {
  bool again = false;  // also those that ran and are as they were
};

struct SeedResult {
  std::vector<std::string> ran;        // names of files; of a dry run those that would be
  std::vector<std::string> unchanged;  // left out, since they ran as they are
};

/// Runs the .sql files of a folder in byte order of their names, each in a transaction of its own
/// together with the row that remembers its hash, under the lock of migrations. Throws Error when
/// there is no such folder or no file in it, before anything is run when a file cannot run in a
/// transaction, and with the place when a statement fails; files before it stay in effect.
SeedResult seed(const std::string& url, const std::string& folder, const SeedOptions& options,
                Progress& progress);

}  // namespace schemadiff
