// The proof with rows: what a plan and its way back do to what the tables hold.
#pragma once
#include "plan/prove.h"
#include "plan/touched.h"

namespace schemadiff {

/// The state in which a proof with rows leaves its database.
enum class LeftIn { kBefore, kAfter, kBetween };

/// Fills the tables that the plan touches, runs the plan and its way back over the rows, and writes
/// into proven what was seen: steps that fail on rows (DependsOnData), values and rows that are
/// lost though no kind said so (LosesData), a way back that fails on rows (irreversible), tables
/// that could not be filled. Both plans have run without rows; the session's database is in the
/// state before, and afterwards, with rows, in the one that is returned.
LeftIn prove_on_rows(ProvenPlan& proven, Session& session, const TouchedTables& touched,
                     const RowOptions& options);

}  // namespace schemadiff
