// Names, and the choice of those that matter.
#include "plan/hazards.h"

#include <algorithm>

namespace schemadiff {

NamedHazard named(const Hazard& hazard) {
  if (const auto* lost = std::get_if<LosesData>(&hazard)) return {"loses_data", lost->what};
  if (const auto* final = std::get_if<Irreversible>(&hazard)) return {"irreversible", final->why};
  return {"depends_on_data", std::get<DependsOnData>(hazard).why};
}

std::vector<NamedHazard> hazards_to_allow(const Plan& plan) {
  std::vector<NamedHazard> hazards;
  for (const Step& step : plan.steps)
    for (const Hazard& hazard : step.hazards) {
      const auto* depends = std::get_if<DependsOnData>(&hazard);
      if (depends != nullptr && depends->seen.empty()) continue;  // the rows may well fit
      if (NamedHazard found = named(hazard); std::ranges::find(hazards, found) == hazards.end())
        hazards.push_back(std::move(found));
    }
  return hazards;
}

std::vector<NamedHazard> not_allowed(std::vector<NamedHazard> hazards,
                                     const std::vector<std::string>& words) {
  std::erase_if(hazards, [&](const NamedHazard& hazard) {
    return std::ranges::any_of(
        words, [&](const std::string& word) { return word == hazard.code || word == hazard.text; });
  });
  return hazards;
}

std::string sentence(const NamedHazard& hazard) {
  if (hazard.code == "loses_data") return "It destroys " + hazard.text;
  if (hazard.code == "irreversible") return "It cannot be taken back: " + hazard.text;
  return "It " + hazard.text + ", as it did on generated rows";
}

}  // namespace schemadiff
