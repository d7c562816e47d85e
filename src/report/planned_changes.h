// A plan by the objects that it makes, changes and drops, and why.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plan/prove.h"

namespace schemadiff {

struct PlannedChange {
  enum class How { kMade, kChanged, kMadeAnew, kDropped };

  How how;
  ObjectId id;                     // of a rename: as it was called before
  std::string title;               // "table public.users"
  std::vector<std::string> parts;  // of a change: "+ column age", "~ column email"
  std::string reason;              // "it is declared, and not there yet"
  std::optional<Place> place;      // of the declaration
  std::string diff;                // of the definitions, as unified_diff() writes it; "" none
};

/// In the order of the plan's first steps for them. What goes or comes along with a table that goes
/// or comes has no line of its own unless it has a statement of its own. scope: of the plan.
std::vector<PlannedChange> planned_changes(const ProvenPlan& proven, const Scope& scope);

/// Which change a statement is for. Keeps no copy of them.
class ChangesOfSteps {
 public:
  explicit ChangesOfSteps(const std::vector<PlannedChange>& changes);
  /// nullptr: another statement needs it.
  const PlannedChange* of(const Step& step) const;

 private:
  std::map<ObjectId, const PlannedChange*> by_object_;
  std::map<std::string, const PlannedChange*> by_title_;  // of renames, which have no object
};

}  // namespace schemadiff
