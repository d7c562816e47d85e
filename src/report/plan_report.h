// What a plan does, for people and for programs.
#pragma once
#include <string>
#include <vector>

#include "plan/prove.h"
#include "report/planned_changes.h"

namespace schemadiff {

/// One line: how many statements, whether it can be taken back, what is lost.
std::string summary(const ProvenPlan& proven);

/// What plan_json() is to say beside the plan.
struct PlanNotes {
  std::vector<std::string> written = {};                   // paths of files that the run wrote
  std::optional<std::vector<PlannedChange>> changes = {};  // what its statements are for
};

/// {"version": 1, "statements": [{"sql", "object", "hazards": [...]}], "down": [...], ...}; ends in
/// a newline. docs/json.md describes it.
std::string plan_json(const ProvenPlan& proven, const PlanNotes& notes = {});

}  // namespace schemadiff
