// Every migration twice on the dev database: does the second run change nothing?
#pragma once
#include <string>
#include <vector>

#include "cli/bench.h"

namespace schemadiff {

struct RunTwice {
  std::size_t tried = 0;              // files, up and down
  std::vector<std::string> findings;  // one for each that cannot run twice; several lines
};

/// Runs every file with statements twice in a row, and compares what is there after the first run
/// with what is there after the second: the catalog, and the rows of all tables. A down file that
/// does not run even once, or says that there is no way back, is passed over. Throws Error with the
/// place when an up file does not run.
RunTwice run_all_twice(Bench& bench, const Directory& directory);

}  // namespace schemadiff
