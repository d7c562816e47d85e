// Proven plans whose files may run again: written so, and proved by running them twice.
#pragma once
#include "plan/prove.h"

namespace schemadiff {

/// Writes both ways of a proven plan so, and runs each of their files twice on databases in the
/// state have, without rows and with rows of our making in the tables that they touch: a second run
/// must change nothing, neither in the catalog nor in rows. Throws Error::refused(), with the
/// statement or with what changes, when one does; Error when the plan no longer leads to want.
void make_idempotent(ProvenPlan& proven, const CurrentState& have, const Catalog& want,
                     const Scope& scope, const RowOptions& rows);

/// As prove(), and the plan is made idempotent. What is done beside what is in use cannot always be
/// done twice: where an online plan is refused, the plain one is proved, and says so.
ProvenPlan prove_to_run_twice(const CurrentState& have, const Catalog& want, const Scope& scope,
                              const Renames& renames, const ProofOptions& options);

}  // namespace schemadiff
