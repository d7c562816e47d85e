// What the migrations did, seen by running them.
#pragma once
#include "cli/bench.h"
#include "docs/history.h"

namespace schemadiff {

/// Runs all migrations on a scratch database and notes what each touches. Throws Error with the
/// place when one does not run.
History history_of(Bench& bench, const Directory& directory);

}  // namespace schemadiff
