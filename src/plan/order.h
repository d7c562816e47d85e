// From changes to ordered steps.
#pragma once
#include <vector>

#include "plan/changes.h"

namespace schemadiff {

/// The statements of all changes, each after what it needs, and as near as that allows to: drops
/// first, then creations and alterations by kind, then name. Throws Error that names the members of
/// a cycle which nothing can break.
std::vector<Step> order_steps(const Changes& changes);

}  // namespace schemadiff
