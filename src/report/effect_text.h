// What the steps of a plan do to tables that were there before it, in words.
#pragma once
#include <string>
#include <vector>

#include "plan/plan.h"

namespace schemadiff {

/// "against reads and writes", "against writes"; "" for a mode that lets others write.
std::string against(LockMode mode);

/// Of one step, a line without its end: "locks public.users against writes (SHARE) while it is read
/// whole"; "" when there is nothing to say.
std::string told(const std::vector<TableEffect>& effects);

/// Of a whole plan, sentences, each for tables to which the same happens; the worst first.
std::vector<std::string> told_of_tables(const Plan& plan);

}  // namespace schemadiff
