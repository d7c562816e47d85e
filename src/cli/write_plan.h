// A proved plan as the next migrations of a directory.
#pragma once
#include <string>

#include "migrate/directory.h"
#include "plan/prove.h"

namespace schemadiff {

/// Writes its files, up and down, with the checksums, and prints their paths. scope: as the user
/// configured it. Throws Error.
void write_plan(const Directory& directory, const std::string& name, const ProvenPlan& proven,
                const Scope& scope);

}  // namespace schemadiff
