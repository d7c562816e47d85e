// Running a plan on a scratch database, and judging where it leads.
#pragma once
#include <functional>
#include <set>
#include <string>

#include "catalog/catalog.h"
#include "plan/compare.h"
#include "plan/plan.h"

namespace schemadiff {

/// Looks at the session while a plan runs on it; what is empty does not.
struct RunEyes {
  std::function<void()> begins = {};  // behind the BEGIN of each transaction
  // Behind each step that runs in a transaction; without it they are sent many at once.
  std::function<void(std::size_t step)> ran = {};
  std::function<void()> before_commit = {};  // at the end of each transaction
  // Around each step that no transaction takes.
  std::function<void(std::size_t step)> apart_begins = {}, apart_ran = {};
};

/// Runs the steps as the migration will, one transaction per file, with real commits. Where the
/// server says that a step uses what the same transaction made (a new enum label), the plan is
/// given a file boundary there and this returns false: the database must be made anew. Throws Error
/// that shows the step which failed.
bool run_steps(Session& session, Plan& plan, const RunEyes& eyes = {});

/// Throws Error when the two differ: what led to have is wrong, or they differ in something that no
/// kind compares. after: "the plan".
void require_same(const Catalog& have, const Catalog& want, const Scope& scope,
                  const std::string& after);

/// What a plan speaks of, of a state before it.
std::set<ObjectId> objects_of(const Plan& plan, const Catalog& before);

/// The same for differences that were found.
void require_none(const std::vector<Difference>& found, const std::string& after);

}  // namespace schemadiff
