// Making a state and leading it on.
#include "plan/current_state.h"

#include "dev/groups.h"
#include "plan/run.h"

namespace schemadiff {

ScratchDatabase copy_of(const CurrentState& have) {
  if (have.catalog.part) throw NotInParts("it renames or swaps");
  return have.make();
}

ScratchDatabase led_on(const CurrentState& have, Plan plan) {
  while (true) {
    ScratchDatabase database = copy_of(have);
    if (run_steps(database.session(), plan)) return database;  // else it has one boundary more now
  }
}

}  // namespace schemadiff
