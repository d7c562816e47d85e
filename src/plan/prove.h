// A plan with its way back, both run on a real server before they are believed.
#pragma once
#include <functional>
#include <optional>
#include <string>

#include "dev/scratch.h"
#include "plan/plan.h"

namespace schemadiff {

struct ProvenPlan {
  Plan up;
  std::optional<Plan> down;  // nullopt: there is no way back
  std::string irreversible;  // why not, one line or several
};

/// Plans the way from have to want and back. Touches no server.
ProvenPlan plan_both_ways(const Catalog& have, const Catalog& want, const Scope& scope);

/// Plans both ways, runs the way there on a database in the state have, reads the catalog and
/// compares it with want, runs the way back and compares with have. make_current is called for each
/// try. Throws Error when the way there fails or leads elsewhere, and when the two states differ in
/// what no kind compares; a way back that fails becomes irreversible.
ProvenPlan prove(const Catalog& have, const Catalog& want, const Scope& scope,
                 const std::function<ScratchDatabase()>& make_current);

}  // namespace schemadiff
