// Running and judging a plan.
#include "plan/run.h"

#include <algorithm>

#include "dev/advice.h"
#include "dev/subscriptions.h"
#include "plan/compare.h"

namespace schemadiff {

namespace {

constexpr auto unsafe_new_enum_value_usage = "55P04";  // appendix "PostgreSQL Error Codes"

void run_file(Session& session, const std::vector<Step>& steps, std::size_t first, std::size_t last,
              const std::function<void()>& before_commit, std::size_t& at) {
  session.begin();
  for (at = first; at < last; ++at) session.execute(steps[at].text());
  if (before_commit) before_commit();
  require_asleep(session);
  session.commit();
}

}  // namespace

bool run_steps(Session& session, Plan& plan, const std::function<void()>& before_commit) {
  std::vector<std::size_t> ends(plan.boundaries.begin(), plan.boundaries.end());
  ends.push_back(plan.steps.size());
  std::size_t first = 0;
  for (std::size_t end : ends) {
    std::size_t at = first;
    try {
      run_file(session, plan.steps, first, end, before_commit, at);
    } catch (const ServerError& error) {
      session.rollback();
      if (error.sqlstate == unsafe_new_enum_value_usage && at > first) {
        plan.boundaries.insert(at);
        return false;
      }
      const std::string lacking = advice_if_lacking(error);
      throw Error("the plan fails on the dev database: " + std::string(error.what()))
          .why((at < end ? "in: " + plan.steps[at].text() : "at COMMIT") +
               (error.why().empty() ? "" : "\n" + error.why()))
          .help(!lacking.empty()
                    ? lacking
                    : "nothing was written; this change has to be made in smaller steps, or by "
                      "hand with \"schemadiff new\"");
    }
    first = end;
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
  throw Error(only_unnamed ? "after " + after +
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
