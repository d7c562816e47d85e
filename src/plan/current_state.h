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
  /// Gets back a database that has been led there and back, and is in the state again, without
  /// rows.
  std::function<void(ScratchDatabase)> done = {};
};

/// A database in the state, to be led on and read as a whole. Throws NotInParts when the catalog is
/// a part.
ScratchDatabase copy_of(const CurrentState& have);

/// The state, and then the plan run on it. Throws likewise.
ScratchDatabase led_on(const CurrentState& have, Plan plan);

}  // namespace schemadiff
