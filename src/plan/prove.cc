// Planning both ways, and running them.
#include "plan/prove.h"

#include "plan/compare.h"
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

}  // namespace

ProvenPlan plan_both_ways(const Catalog& have, const Catalog& want, const Scope& scope) {
  ProvenPlan proven{make_plan(have, want, scope), std::nullopt, ""};
  proven.irreversible = one_text(proven.up.irreversible());
  if (!proven.irreversible.empty()) return proven;
  try {
    proven.down = make_plan(want, have, scope);
  } catch (const Error& error) {
    give_up_way_back(proven, error);
  }
  return proven;
}

ProvenPlan prove(const Catalog& have, const Catalog& want, const Scope& scope,
                 const std::function<ScratchDatabase()>& make_current) {
  ProvenPlan proven = plan_both_ways(have, want, scope);
  if (proven.up.empty()) {
    require_same(have, want, scope, "doing nothing");
    return proven;
  }
  while (true) {
    ScratchDatabase database = make_current();
    if (!run_steps(database.session(), proven.up)) continue;  // it now has one boundary more
    require_same(read_catalog(database.session(), scope), want, scope, "the plan");
    if (!proven.down) return proven;
    try {
      if (!run_steps(database.session(), *proven.down)) continue;
      require_same(read_catalog(database.session(), scope), have, scope, "the way back");
    } catch (const Error& error) {
      give_up_way_back(proven, error);
    }
    return proven;
  }
}

}  // namespace schemadiff
