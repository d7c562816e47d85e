// A plan by what a change can reach alone, to be compared with the plan by everything.
#pragma once
#include <optional>
#include <string>

#include "catalog/scope.h"
#include "pg/session.h"
#include "plan/plan.h"

namespace schemadiff::test {

/// session: a database in the state that before declares; it is so again afterwards. nullopt: the
/// change has to be looked at as a whole; why says why.
std::optional<Plan> plan_in_part(Session& session, const std::string& before,
                                 const std::string& after, const Scope& scope, Style style,
                                 std::string& why);

}  // namespace schemadiff::test
