// Runs every file of a plan twice, and its way back.
#include "plan/idempotent.h"

#include "plan/contents.h"
#include "plan/run.h"
#include "plan/run_again.h"
#include "plan/step_watch.h"
#include "plan/touched.h"

namespace schemadiff {

namespace {

constexpr auto kHelp =
    "write the migration by hand with \"schemadiff new\" and look at it with \"schemadiff validate "
    "--idempotent\", or take idempotent out of [diff] in atlas.toml";

// Those of an up plan: each is run twice before the next one.
std::vector<Plan> files_of(const Plan& plan) {
  std::vector<Plan> files;
  for (const PlanFile& file : plan.files()) files.push_back(plan.part(file));
  return files;
}

class TwiceThereAndBack {
 public:
  TwiceThereAndBack(const ProvenPlan& proven, const CurrentState& have, const Catalog& want,
                    const Scope& scope)
      : ups_(files_of(proven.up)), down_(proven.down), have_(have), want_(want), scope_(scope) {}

  // Sees anew what the steps do, which are others than those that were proved.
  void without_rows(ScratchDatabase& database, TouchedTables& touched, ProvenPlan& proven) {
    Session& session = database.session();
    StepWatch watch(database, proven.up);
    std::size_t first = 0;
    Catalog found;
    for (Plan& file : ups_) {
      RunEyes eyes = watch.eyes(proven.up, first);
      eyes.before_commit = [&] { touched.observe(session); };
      once(session, file, eyes);
      found = again(session, file);
      first += file.steps.size();
    }
    require_same(found, want_, scope_, "the plan, run twice");
    if (!down_) return;
    StepWatch watch_back(database, *down_);
    once(session, *down_, watch_back.eyes(*proven.down));
    require_same(again(session, *down_), have_.catalog, scope_, "the way back, run twice");
  }

  // A first run that fails on rows has been told of by the proof.
  void with_rows(Session& session) {
    auto passes = [&](Plan& file) {
      try {
        once(session, file, {});
        return true;
      } catch (const Error&) {
        return false;
      }
    };
    for (Plan& file : ups_) {
      if (!passes(file)) return;
      again(session, file);
    }
    if (down_ && passes(*down_)) again(session, *down_);
  }

 private:
  static void once(Session& session, Plan& file, const RunEyes& eyes) {
    if (!run_steps(session, file, eyes))
      throw Error("E607", "the plan, written to run twice, needs more files than before")
          .help(kHelp);
  }

  // The catalog after it.
  Catalog again(Session& session, Plan& file) {
    const Contents first = contents_of(session, scope_);
    try {
      once(session, file, {});
    } catch (const Error& error) {
      throw Error("E607", "the migration cannot be written so that it may run twice")
          .why("the second time, " + std::string(error.what()) + "\n" + error.why())
          .help(kHelp)
          .refused();
    }
    Contents second = contents_of(session, scope_);
    const std::string changes = changes_of_second_run(first, second, scope_);
    if (changes.empty()) return std::move(second.catalog);
    throw Error("E607", "the migration changes something when it runs twice")
        .why(changes)
        .help(kHelp)
        .refused();
  }

  std::vector<Plan> ups_;
  std::optional<Plan> down_;
  const CurrentState& have_;
  const Catalog& want_;
  const Scope& scope_;
};

}  // namespace

void make_idempotent(ProvenPlan& proven, const CurrentState& have, const Catalog& want,
                     const Scope& scope, const RowOptions& rows) {
  std::vector<RowCheck> checks = std::move(proven.up.checks);
  std::erase_if(checks, [](const RowCheck& check) { return !check.also_after; });
  proven.up = written_to_run_again(proven.up, want);
  proven.up.checks = std::move(checks);
  if (proven.down) proven.down = written_to_run_again(*proven.down, have.catalog);
  TwiceThereAndBack proof(proven, have, want, scope);
  ScratchDatabase database = have.make();
  TouchedTables touched(database.session());
  proof.without_rows(database, touched, proven);
  if (rows.rows == 0 || touched.none()) return;
  ScratchDatabase filled = have.make();
  fill(filled.session(), touched.in(filled.session()), rows);
  proof.with_rows(filled.session());
}

ProvenPlan prove_to_run_twice(const CurrentState& have, const Catalog& want, const Scope& scope,
                              const Renames& renames, const ProofOptions& options) {
  const Renames once = asked_once(renames);
  ProvenPlan proven = prove(have, want, scope, once, options);
  if (proven.up.empty()) return proven;
  try {
    make_idempotent(proven, have, want, scope, options.rows);
    return proven;
  } catch (const Error& error) {
    if (options.style == Style::kPlain || error.code() != ExitCode::kRefused) throw;
    ProofOptions plainly = options;
    plainly.style = Style::kPlain;
    ProvenPlan plain = prove_to_run_twice(have, want, scope, once, plainly);
    plain.not_online = error.what();
    return plain;
  }
}

}  // namespace schemadiff
