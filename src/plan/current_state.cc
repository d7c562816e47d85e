// Making a state and leading it on.
#include "plan/current_state.h"

#include "plan/run.h"

namespace schemadiff {

ScratchDatabase led_on(const CurrentState& have, Plan plan) {
  while (true) {
    ScratchDatabase database = have.make();
    if (run_steps(database.session(), plan)) return database;  // else it has one boundary more now
  }
}

}  // namespace schemadiff
