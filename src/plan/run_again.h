// A plan in statements that may run again.
#pragma once
#include "plan/plan.h"

namespace schemadiff {

/// The plan with IF [NOT] EXISTS, OR REPLACE, and blocks that ask the catalog first where
/// PostgreSQL has no words. after: the state to which it leads. What cannot be written so is left
/// as it is: run it twice to see.
Plan written_to_run_again(const Plan& plan, const Catalog& after);

}  // namespace schemadiff
