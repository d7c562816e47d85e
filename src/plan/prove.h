// A plan is run on a scratch database before it is believed.
#pragma once
#include "catalog/catalog.h"
#include "plan/plan.h"

namespace schemadiff {

/// Runs the steps as the migration will, one transaction per file, with real commits. Where the
/// server says that a step uses what the same transaction made (a new enum label), the plan is
/// given a file boundary there and this returns false: the database must be made anew. Throws Error
/// that shows the step which failed.
bool run_steps(Session& session, Plan& plan);

/// Throws Error when the catalog of the database is not the wanted one: the plan is wrong, or the
/// two differ in something that no kind compares.
Catalog require_state(Session& session, const Catalog& want, const Scope& scope,
                      const std::string& after);

}  // namespace schemadiff
