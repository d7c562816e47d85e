// The database that migrations are applied to, as the configuration names it.
#pragma once
#include "cli/bench.h"
#include "migrate/status.h"

namespace schemadiff {

/// Whether there is a target that can be asked; tells when there is none.
bool can_reach_target(const Config& config);

/// What the target has of the migration directory. Throws Error.
Status target_status(const Config& config);

}  // namespace schemadiff
