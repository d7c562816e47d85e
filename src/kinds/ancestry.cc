// INHERIT, NO INHERIT, ATTACH and DETACH PARTITION (PostgreSQL documentation, "ALTER TABLE").
#include "kinds/ancestry.h"

#include <algorithm>

namespace schemadiff {

Ancestry read_ancestry(const Row& row) { return {row.list("parents"), row.sql("bound")}; }

std::vector<std::string> Ancestry::kept(const Ancestry& want) const {
  std::vector<std::string> list;
  if (bound != want.bound) return list;
  // INHERIT can only append, so that what stands behind a parent that goes or is new goes as well.
  std::size_t place = 0;
  for (const std::string& parent : parents) {
    if (std::ranges::find(want.parents, parent) == want.parents.end()) continue;
    if (place == want.parents.size() || want.parents[place] != parent) break;
    list.push_back(parent);
    ++place;
  }
  return list;
}

void release(const Ancestry& have, const Ancestry& want, const Sql& table, Steps& steps) {
  const auto kept = have.kept(want);
  for (const std::string& parent : have.parents) {
    if (std::ranges::find(kept, parent) != kept.end()) continue;
    if (std::ranges::find(want.parents, parent) != want.parents.end()) steps.let_go();
    if (have.partition())
      steps.add(Phase::kLoosen,
                sql("ALTER TABLE {} DETACH PARTITION {}", Sql::trusted(parent), table));
    else
      steps.add(Phase::kLoosen, sql("ALTER TABLE {} NO INHERIT {}", table, Sql::trusted(parent)));
  }
}

void join_parents(const Ancestry& have, const Ancestry& want, const Sql& table, Steps& steps) {
  const auto kept = have.kept(want);
  for (const std::string& parent : want.parents) {
    if (std::ranges::find(kept, parent) != kept.end()) continue;
    if (!want.partition()) {
      steps.add(Phase::kTighten, sql("ALTER TABLE {} INHERIT {}", table, Sql::trusted(parent)));
      continue;
    }
    steps
        .add(Phase::kTighten,
             sql("ALTER TABLE {} ATTACH PARTITION {} {}", Sql::trusted(parent), table, want.bound))
        .hazards.push_back(
            DependsOnData{"fails if a row of " + table.text() + " is outside of its bounds"});
  }
}

}  // namespace schemadiff
