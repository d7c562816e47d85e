// What can neither be altered nor dropped, because rows hold its values, is swapped: set aside
// under another name, made anew, and dropped when the rows have moved over.
#pragma once
#include "plan/current_state.h"

namespace schemadiff {

/// What has to be swapped to lead from have to want.
std::set<ObjectId> find_swaps(const Catalog& have, const Catalog& want);

/// make_plan() with swaps. Setting aside changes names and printed texts in all that stands on a
/// type, so it is run on a copy, and the rest is planned from what the server then says.
Plan make_plan_with_swaps(const CurrentState& have, const Catalog& want, const Scope& scope,
                          Style style);

}  // namespace schemadiff
