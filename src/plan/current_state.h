// A state that can be made again and again: to plan from, to prove on.
#pragma once
#include <functional>

#include "catalog/catalog.h"
#include "dev/scratch.h"
#include "plan/plan.h"

namespace schemadiff {

struct CurrentState {
  const Catalog& catalog;
  std::function<ScratchDatabase()> make;  // called for each try
};

/// The state, and then the plan run on it.
ScratchDatabase led_on(const CurrentState& have, Plan plan);

}  // namespace schemadiff
