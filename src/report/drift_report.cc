// The texts of "drift".
#include "report/drift_report.h"

#include <nlohmann/json.hpp>

#include "plan/definition.h"
#include "report/plan_report.h"
#include "report/unified_diff.h"

namespace schemadiff {

namespace {

std::string hunks_of(const DriftedObject& object) {
  const std::string hunks = unified_diff(object.recorded, object.found);
  return hunks.empty() ? object.beyond_text + "\n" : hunks;
}

std::string diff_of(const DriftedObject& object) {
  const auto side = [&](bool there) { return there ? object.title : "/dev/null"; };
  const bool shown = object.recorded != object.found;
  return "--- migrations  " + side(!shown || !object.recorded.empty()) + "\n+++ database    " +
         side(!shown || !object.found.empty()) + "\n" + hunks_of(object);
}

}  // namespace

std::vector<DriftedObject> drifted_objects(const std::vector<Difference>& differences,
                                           const Catalog& have, const Catalog& want,
                                           const Scope& scope) {
  std::vector<DriftedObject> objects;
  for (const Difference& difference : differences) {
    const Object* found = have.find(difference.object);
    const Object* recorded = want.find(difference.object);
    DriftedObject object{title(recorded != nullptr ? *recorded : *found), "", "", ""};
    if (recorded != nullptr) object.recorded = definition_of(*recorded, want, scope);
    if (found != nullptr) object.found = definition_of(*found, have, scope);
    if (object.recorded == object.found) object.beyond_text = difference.what;
    objects.push_back(std::move(object));
  }
  return objects;
}

std::string drift_diff(const std::vector<DriftedObject>& objects) {
  std::string text;
  for (const DriftedObject& object : objects) text += diff_of(object);
  return text;
}

std::string drift_json(const std::string& applied, const std::vector<DriftedObject>& objects,
                       const std::optional<ProvenPlan>& plan, const std::string& no_plan) {
  using nlohmann::ordered_json;
  ordered_json list = ordered_json::array();
  for (const DriftedObject& object : objects)
    list.push_back({{"object", object.title},
                    {"recorded", object.recorded},
                    {"found", object.found},
                    {"diff", diff_of(object)}});
  ordered_json document;
  document["version"] = 1;
  document["drift"] = !objects.empty();
  document["applied"] = applied;
  document["objects"] = list;
  document["plan"] = plan ? ordered_json::parse(plan_json(*plan)) : ordered_json();
  document["no_plan"] = no_plan;
  return document.dump(2) + "\n";
}

}  // namespace schemadiff
