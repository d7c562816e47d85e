// Planning both ways, and running them.
#include "plan/prove.h"

#include <algorithm>
#include <future>

#include "catalog/catalog_mark.h"
#include "plan/compare.h"
#include "plan/data_proof.h"
#include "plan/run.h"
#include "plan/step_watch.h"
#include "rows/clear.h"
#include "sql/lexer.h"

namespace schemadiff {

namespace {

std::string one_text(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "; ") + line;
  return text;
}

void give_up_way_back(ProvenPlan& proven, const Error& error) {
  proven.down.reset();
  proven.irreversible = error.message() + (error.why().empty() ? "" : ", " + error.why());
}

// The way back gives back the old names last, so bodies that use them cannot be checked before.
void allow_old_names(Plan& plan, const RenamedState& renamed) {
  auto uses_old_name = [&](const Step& step) {
    const Object* object = renamed.catalog.find(step.object);
    if (object == nullptr) return false;
    const auto names = mentions(object->kind->mentions_in(*object));
    return std::ranges::any_of(
        names, [&](const std::string& name) { return renamed.steps.names.contains(name); });
  };
  const std::vector<PlanFile> files = plan.files();
  for (auto file = files.rbegin(); file != files.rend(); ++file) {  // SET LOCAL is for one
    const auto begin = plan.steps.begin();
    const auto last = begin + static_cast<std::ptrdiff_t>(file->last);
    const auto first =
        std::find_if(begin + static_cast<std::ptrdiff_t>(file->first), last, uses_old_name);
    if (first == last || file->alone) continue;
    Step off;
    off.head = sql("SET LOCAL check_function_bodies = off");
    plan.steps.insert(first, off);
  }
}

}  // namespace

Plan plan_there(const CurrentState& have, const RenamedState& renamed, const Catalog& want,
                const Scope& scope, Style style) {
  const std::vector<Step>& renames = renamed.steps.there;
  const CurrentState from{renamed.catalog, [&] { return led_on(have, {renames}); }};
  Plan plan = make_plan_with_swaps(from, want, scope, style);
  plan.steps.insert(plan.steps.begin(), renames.begin(), renames.end());
  return plan;
}

Plan plan_back(const CurrentState& want, const RenamedState& renamed, const Scope& scope,
               Style style) {
  Plan plan = make_plan_with_swaps(want, renamed.catalog, scope, style);
  allow_old_names(plan, renamed);
  plan.steps.insert(plan.steps.end(), renamed.steps.back.begin(), renamed.steps.back.end());
  return plan;
}

ProvenPlan plan_both_ways(const CurrentState& have, const Catalog& want, const Scope& scope,
                          const Renames& renames, Style style) {
  const RenamedState renamed = after_renames(have, want, scope, renames);
  ProvenPlan proven{plan_there(have, renamed, want, scope, style), std::nullopt, ""};
  proven.have = renamed.catalog;
  proven.want = want;
  proven.irreversible = one_text(proven.up.irreversible());
  if (!proven.irreversible.empty()) return proven;
  try {
    const CurrentState arrived{want, [&] { return led_on(have, proven.up); }};
    proven.down = plan_back(arrived, renamed, scope, style);
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

namespace {

// Runs a plan on a database in the state from; false when it has one boundary more now. Throws
// Error when it fails, or does not lead to the state to.
bool lead(ScratchDatabase& database, Plan& plan, const Catalog& from, const Catalog& to,
          const Scope& scope, ProofReads reads, const std::string& what,
          const std::function<void()>& before_commit = {}) {
  Session& session = database.session();
  const CatalogMark mark(session);
  StepWatch watch(database, plan);
  RunEyes eyes = watch.eyes(plan);
  eyes.before_commit = before_commit;
  if (!run_steps(session, plan, eyes)) return false;
  if (reads == ProofReads::kChanged) {
    const auto read = read_changed(session, scope, from, mark, objects_of(plan, from));
    if (read && differences(*read, to, scope).empty()) return true;
  }
  if (from.part) throw Error("E993", what + " reaches further than what was read");
  require_same(read_catalog(session, database.url(), scope), to, scope, what);
  return true;
}

// Takes the rows away, and the plan where that was left in effect. What the two lead to has been
// seen without rows.
void give_back(const CurrentState& have, ScratchDatabase database, ProvenPlan& proven,
               LeftIn left) {
  if (left == LeftIn::kBetween) return;
  try {
    clear_rows(database.session());
    if (left == LeftIn::kAfter && !run_steps(database.session(), *proven.down)) return;
    have.done(std::move(database));
  } catch (const Error&) {
    // It is not in the state again, and goes.
  }
}

// The two ways meet in the same state, as each of them is read and compared. false: something went
// wrong, or there was no room for the locks of both at once; one after the other they tell.
bool proved_apart(const CurrentState& have, const Catalog& want, const Scope& scope,
                  const ProofOptions& options, ProvenPlan& proven) {
  auto leads = [&](const std::function<ScratchDatabase()>& make, Plan& plan, const Catalog& from,
                   const Catalog& to, const std::string& what) {
    ScratchDatabase database = make();
    return lead(database, plan, from, to, scope, options.reads, what);
  };
  std::future<void> back = std::async(std::launch::async, [&] {
    while (!leads(options.arrive, *proven.down, want, have.catalog, "the way back")) continue;
  });
  try {
    while (!leads(have.make, proven.up, have.catalog, want, "the plan")) continue;
    back.get();
    return true;
  } catch (const Error&) {
    return false;
  }
}

// Runs what was planned.
void run_both_ways(const CurrentState& have, const Catalog& want, const Scope& scope,
                   const ProofOptions& options, ProvenPlan& proven) {
  if (proven.up.empty()) return require_same(have.catalog, want, scope, "doing nothing");
  if (options.arrive && proven.down && ways_may_part(have.catalog) &&
      proved_apart(have, want, scope, options, proven))
    return;
  while (true) {
    ScratchDatabase database = have.make();
    TouchedTables touched(database.session());
    auto observe = [&] { touched.observe(database.session()); };
    if (!lead(database, proven.up, have.catalog, want, scope, options.reads, "the plan", observe))
      continue;
    if (proven.down) try {
        if (!lead(database, *proven.down, want, have.catalog, scope, options.reads, "the way back"))
          continue;
      } catch (const Error& error) {
        give_up_way_back(proven, error);
      }
    // After the way back the database is as it was.
    LeftIn left = LeftIn::kBefore;
    if (options.rows.rows > 0 && !touched.none()) {
      if (!proven.down) database = have.make();
      left = prove_on_rows(proven, database.session(), touched, options.rows);
    }
    if (have.done && proven.down) give_back(have, std::move(database), proven, left);
    return;
  }
}

bool alone_somewhere(const Plan& plan) { return std::ranges::any_of(plan.steps, &Step::alone); }

}  // namespace

bool ways_may_part(const Catalog& have) {
  return !have.part && std::ranges::none_of(have.objects, [](const auto& entry) {
    return entry.first.catalog == "pg_class" || entry.first.catalog == "pg_type";
  });
}

ProvenPlan prove(const CurrentState& have, const Catalog& want, const Scope& scope,
                 const Renames& renames, const ProofOptions& options) {
  const Renames once = asked_once(renames);
  ProvenPlan proven = plan_both_ways(have, want, scope, once, options.style);
  // What stands in the way of an online plan need not stand in the way of a plain one. A part of
  // the state is no ground for saying so.
  const bool may_go_plainly =
      !have.catalog.part &&
      (alone_somewhere(proven.up) || (proven.down && alone_somewhere(*proven.down)));
  const bool back = proven.down.has_value();
  std::string why;
  try {
    run_both_ways(have, want, scope, options, proven);
    if (!may_go_plainly || proven.down.has_value() == back) return proven;
    why = proven.irreversible;
  } catch (const Error& error) {
    if (!may_go_plainly) throw;
    why = error.why().empty() ? error.what() : error.why();
  }
  ProofOptions plainly = options;
  plainly.style = Style::kPlain;
  ProvenPlan plain = prove(have, want, scope, once, plainly);
  if (!plain.down && proven.down) return proven;
  plain.not_online = why;
  return plain;
}

ProvenPlan::WayBack ProvenPlan::way_back() const {
  if (!down) return WayBack::kIrreversible;
  return up.losses().empty() && !back_loses ? WayBack::kLossless : WayBack::kLossy;
}

}  // namespace schemadiff
