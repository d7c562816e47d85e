// The hazards of a plan by name, so that people can allow them one by one.
#pragma once
#include <string>
#include <vector>

#include "plan/plan.h"

namespace schemadiff {

struct NamedHazard {
  std::string code;  // "loses_data", "irreversible", "depends_on_data"
  std::string text;  // "column email of table public.users": what is at stake
  bool operator==(const NamedHazard&) const = default;
};

NamedHazard named(const Hazard& hazard);

/// What a person has to know before the plan is run, each once, in the order of the steps: what it
/// destroys, what cannot be taken back, and what rows have been seen to make fail.
std::vector<NamedHazard> hazards_to_allow(const Plan& plan);

/// Those that no word allows: a word is a code, or the text of a hazard.
std::vector<NamedHazard> not_allowed(std::vector<NamedHazard> hazards,
                                     const std::vector<std::string>& words);

/// "It destroys column email of table public.users".
std::string sentence(const NamedHazard& hazard);

}  // namespace schemadiff
