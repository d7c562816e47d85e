// Running and judging a plan.
#include "plan/run.h"

#include <algorithm>

#include "dev/advice.h"
#include "dev/subscriptions.h"
#include "plan/compare.h"

namespace schemadiff {

namespace {

constexpr auto unsafe_new_enum_value_usage = "55P04";  // appendix "PostgreSQL Error Codes"
constexpr std::size_t kBatch = 50;                     // steps sent at once

void call(const std::function<void()>& what) {
  if (what) what();
}

// What no transaction block takes shows which tables it touches where it is done in another way in
// one; that says nothing of how it locks them.
void run_alone(Session& session, const std::vector<Step>& steps, std::size_t at,
               const RunEyes& eyes) {
  const Step& step = steps[at];
  const bool apart = !step.in_transaction.empty();
  if (!apart || eyes.before_commit) {
    session.begin();
    if (!apart) call(eyes.begins);
    session.execute(step.text_in_transaction());
    if (!apart && eyes.ran) eyes.ran(at);
    call(eyes.before_commit);
    apart ? session.rollback() : session.commit();
  }
  if (!apart) return;
  if (eyes.apart_begins) eyes.apart_begins(at);
  session.execute(step.text());
  if (eyes.apart_ran) eyes.apart_ran(at);
}

// A plan of thousands of steps spends as long on waiting for answers as on some of its work.
void run_in_batches(Session& session, const std::vector<Step>& steps, const PlanFile& file) {
  for (std::size_t at = file.first; at < file.last;) {
    std::string text;
    for (const std::size_t end = std::min(at + kBatch, file.last); at < end; ++at)
      text += steps[at].text() + "\n";
    session.execute(text);
  }
}

enum class Pace { kInBatches, kOneByOne };

void run_file(Session& session, const std::vector<Step>& steps, const PlanFile& file,
              const RunEyes& eyes, Pace pace, std::size_t& at) {
  if (file.alone) {
    for (at = file.first; at < file.last; ++at) run_alone(session, steps, at, eyes);
    return;
  }
  session.begin();
  call(eyes.begins);
  if (pace == Pace::kInBatches) {
    run_in_batches(session, steps, file);
    at = file.last;
  }
  for (; at < file.last; ++at) {
    session.execute(steps[at].text());
    if (eyes.ran) eyes.ran(at);
  }
  call(eyes.before_commit);
  require_asleep(session);
  session.commit();
}

// Where nobody looks at the single steps, they are sent together. Which of them fails is seen when
// they run again one by one.
void run_file(Session& session, const std::vector<Step>& steps, const PlanFile& file,
              const RunEyes& eyes, std::size_t& at) {
  if (!eyes.ran && !file.alone && file.last - file.first > 1) try {
      return run_file(session, steps, file, eyes, Pace::kInBatches, at);
    } catch (const ServerError&) {
      session.rollback();
      at = file.first;
    }
  run_file(session, steps, file, eyes, Pace::kOneByOne, at);
}

}  // namespace

bool run_steps(Session& session, Plan& plan, const RunEyes& eyes) {
  for (const PlanFile& file : plan.files()) {
    std::size_t at = file.first;
    try {
      run_file(session, plan.steps, file, eyes, at);
    } catch (const ServerError& error) {
      session.rollback();
      if (error.sqlstate == unsafe_new_enum_value_usage && at > file.first) {
        plan.boundaries.insert(at);
        return false;
      }
      const std::string lacking = advice_if_lacking(error);
      throw Error("E605", "the plan fails on the dev database: " + std::string(error.what()))
          .why((at < file.last ? "in: " + plan.steps[at].text() : "at COMMIT") +
               (error.why().empty() ? "" : "\n" + error.why()))
          .help(!lacking.empty()
                    ? lacking
                    : "nothing was written; this change has to be made in smaller steps, or by "
                      "hand with \"schemadiff new\"");
    }
  }
  return true;
}

void require_same(const Catalog& have, const Catalog& want, const Scope& scope,
                  const std::string& after) {
  require_none(differences(have, want, scope), after);
}

std::set<ObjectId> objects_of(const Plan& plan, const Catalog& before) {
  std::set<ObjectId> objects;
  std::set<std::pair<std::string, std::string>> renamed;
  for (const Step& step : plan.steps) {
    objects.insert(step.object);
    if (!step.formerly.label.empty())
      renamed.emplace(step.formerly.catalog, step.formerly.label.text());
  }
  if (!renamed.empty())
    for (const auto& [id, object] : before.objects)
      if (renamed.contains({id.catalog, object.name.label.text()})) objects.insert(id);
  return objects;
}

void require_none(const std::vector<Difference>& found, const std::string& after) {
  if (found.empty()) return;
  bool only_unnamed = std::ranges::all_of(found, &Difference::unnamed);
  throw Error("E606", only_unnamed
                          ? "after " + after +
                                " there is a difference that schemadiff cannot name yet, and so "
                                "cannot be sure of"
                          : after + " does not lead to the state that it should")
      .why(to_text(found))
      .help(
          "nothing was written; leave these objects out with [scope] exclude in atlas.toml, pass "
          "over the difference with --allow-unknown NAME, or write the migration with "
          "\"schemadiff new\"")
      .refused();
}

}  // namespace schemadiff
