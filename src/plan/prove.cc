// Planning both ways, and running them.
#include "plan/prove.h"

#include "plan/compare.h"
#include "plan/data_proof.h"
#include "plan/run.h"

namespace schemadiff {

namespace {

std::string one_text(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "; ") + line;
  return text;
}

void give_up_way_back(ProvenPlan& proven, const Error& error) {
  proven.down.reset();
  proven.irreversible = error.why().empty() ? error.what() : error.why();
}

// The state, and then the plan run on it.
ScratchDatabase led_on(const CurrentState& have, Plan plan) {
  while (true) {
    ScratchDatabase database = have.make();
    if (run_steps(database.session(), plan)) return database;  // else it has one boundary more now
  }
}

// What the renames make of the current state.
Catalog renamed(const CurrentState& have, const Scope& scope, const RenameSteps& renames) {
  if (renames.there.empty()) return have.catalog;
  return read_catalog(led_on(have, {renames.there, {}}).session(), scope);
}

}  // namespace

ProvenPlan plan_both_ways(const CurrentState& have, const Catalog& want, const Scope& scope,
                          const Renames& renames) {
  RenameSteps steps = rename_steps(renames.pairs, have.catalog);
  Catalog current = renamed(have, scope, steps);
  if (!renames.none) ask_about_renames(current, want);
  const CurrentState from{current, [&] { return led_on(have, {steps.there, {}}); }};
  ProvenPlan proven{make_plan_with_swaps(from, want, scope), std::nullopt, ""};
  proven.up.steps.insert(proven.up.steps.begin(), steps.there.begin(), steps.there.end());
  proven.irreversible = one_text(proven.up.irreversible());
  if (!proven.irreversible.empty()) return proven;
  try {
    const CurrentState arrived{want, [&] { return led_on(have, proven.up); }};
    proven.down = make_plan_with_swaps(arrived, current, scope);
    proven.down->steps.insert(proven.down->steps.end(), steps.back.begin(), steps.back.end());
  } catch (const Error& error) {
    give_up_way_back(proven, error);
  }
  return proven;
}

void require_nameable(const Catalog& have, const Catalog& want, const Scope& scope,
                      const Plan& plan) {
  std::set<ObjectId> touched;
  for (const Step& step : plan.steps) touched.insert(step.object);
  std::vector<Difference> found = differences(have, want, scope);
  std::erase_if(found, [&](const Difference& difference) {
    return !difference.unnamed || touched.contains(difference.object);
  });
  require_none(found, "the plan");
}

ProvenPlan prove(const CurrentState& have, const Catalog& want, const Scope& scope,
                 const Renames& renames, const RowOptions& rows) {
  ProvenPlan proven = plan_both_ways(have, want, scope, renames);
  if (proven.up.empty()) {
    require_same(have.catalog, want, scope, "doing nothing");
    return proven;
  }
  while (true) {
    ScratchDatabase database = have.make();
    TouchedTables touched(database.session());
    auto observe = [&] { touched.observe(database.session()); };
    if (!run_steps(database.session(), proven.up, observe)) continue;  // it has one boundary more
    require_same(read_catalog(database.session(), scope), want, scope, "the plan");
    if (proven.down) try {
        if (!run_steps(database.session(), *proven.down)) continue;
        require_same(read_catalog(database.session(), scope), have.catalog, scope, "the way back");
      } catch (const Error& error) {
        give_up_way_back(proven, error);
      }
    // After the way back the database is as it was.
    if (rows.rows == 0 || touched.none()) return proven;
    if (!proven.down) database = have.make();
    prove_on_rows(proven, database.session(), touched, rows);
    return proven;
  }
}

ProvenPlan::WayBack ProvenPlan::way_back() const {
  if (!down) return WayBack::kIrreversible;
  return up.losses().empty() && !back_loses ? WayBack::kLossless : WayBack::kLossy;
}

}  // namespace schemadiff
