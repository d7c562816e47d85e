// The migrations there and back on the dev database, one file after the other.
#pragma once
#include <string>
#include <vector>

#include "cli/bench.h"

namespace schemadiff {

struct Rehearsal {
  Catalog result;                     // what all files lead to
  std::size_t led_back = 0;           // down files after which the catalog was what it was before
  std::size_t irreversible = 0;       // those that say that there is no way back
  std::size_t without_down = 0;       // migrations that have none
  std::vector<std::string> findings;  // each names its file; several lines
};

/// Runs every up file once, and where it has a down file that and then the up file again. A
/// checkpoint is compared with what the files before it lead to. Throws Error with the place when
/// an up file fails; what a down file does wrong is a finding.
Rehearsal rehearse_all(Bench& bench, const Directory& directory);

}  // namespace schemadiff
