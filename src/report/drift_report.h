// Where a database has drifted from what it was made to be, for people and for programs.
#pragma once
#include <string>
#include <vector>

#include "plan/compare.h"
#include "plan/prove.h"

namespace schemadiff {

/// An object that is not what the migrations make.
struct DriftedObject {
  std::string title;        // "table public.users"
  std::string recorded;     // its definition by the migrations; "" when they make none
  std::string found;        // in the database; "" when it is not there
  std::string beyond_text;  // what differs where the definitions do not
};

/// One for each difference; have: the database, want: what the migrations lead to.
std::vector<DriftedObject> drifted_objects(const std::vector<Difference>& differences,
                                           const Catalog& have, const Catalog& want,
                                           const Scope& scope);

/// A unified diff per object, from what the migrations make to what the database has.
std::string drift_diff(const std::vector<DriftedObject>& objects);

/// {"version": 1, "drift": true, "applied", "objects": [{"object", "recorded", "found", "diff"}],
/// "plan": as plan_json() or null, "no_plan": why not}; ends in a newline. applied: the version of
/// the database. plan: back to what the migrations say.
std::string drift_json(const std::string& applied, const std::vector<DriftedObject>& objects,
                       const std::optional<ProvenPlan>& plan, const std::string& no_plan);

}  // namespace schemadiff
