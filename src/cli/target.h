// The database that migrations are applied to, as the configuration names it.
#pragma once
#include "cli/bench.h"
#include "migrate/status.h"

namespace schemadiff {

/// What the target has of the migration directory. Throws Error.
Status target_status(const Config& config);

}  // namespace schemadiff
