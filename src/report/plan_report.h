// What a plan does, for people and for programs.
#pragma once
#include <string>

#include "plan/prove.h"

namespace schemadiff {

/// One line: how many statements, whether it can be taken back, what is lost.
std::string summary(const ProvenPlan& proven);

/// {"version": 1, "statements": [{"sql", "object", "hazards": [...]}], "down": [...], ...}; ends in
/// a newline. docs/json.md describes it.
std::string plan_json(const ProvenPlan& proven);

}  // namespace schemadiff
