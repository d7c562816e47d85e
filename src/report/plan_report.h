// What a plan does, for people and for programs.
#pragma once
#include <string>
#include <vector>

#include "plan/prove.h"

namespace schemadiff {

/// One line: how many statements, whether it can be taken back, what is lost.
std::string summary(const ProvenPlan& proven);

/// {"version": 1, "statements": [{"sql", "object", "hazards": [...]}], "down": [...], ...}; ends in
/// a newline. docs/json.md describes it. written: the paths of the files that the run has written.
std::string plan_json(const ProvenPlan& proven, const std::vector<std::string>& written = {});

}  // namespace schemadiff
