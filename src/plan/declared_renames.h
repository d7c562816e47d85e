// Renames that the schema files declare: "-- schemadiff:renamed-from old".
#pragma once
#include <vector>

#include "plan/rename_steps.h"

namespace schemadiff {

/// What the directives in want come to. One that has been done is passed over. Throws Error at one
/// that contradicts the current state or another, that names what cannot be renamed, or whose old
/// name is unknown while something of its sort goes, which it may have meant.
std::vector<Rename> declared_renames(const Catalog& have, const Catalog& want);

}  // namespace schemadiff
