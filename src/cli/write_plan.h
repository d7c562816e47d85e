// A proved plan as the next migrations of a directory.
#pragma once
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "plan/prove.h"

namespace schemadiff {

/// Writes its files, up and down, with the checksums, and returns their paths. scope: as the user
/// configured it. Throws Error.
std::vector<std::string> write_plan(const Directory& directory, const std::string& name, const ProvenPlan& proven,
                const Scope& scope);

}  // namespace schemadiff
