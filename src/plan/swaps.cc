// Finding what has to be swapped, and planning from where setting it aside leads.
#include "plan/swaps.h"

#include <algorithm>
#include <deque>

#include "plan/free_name.h"
#include "plan/run.h"

namespace schemadiff {

namespace {

class SwapFinder {
 public:
  SwapFinder(const Catalog& have, const Catalog& want)
      : have_(have), want_(want), casts_(have.types, want.types, have.replaced) {
    for (const auto& [id, object] : have_.objects)
      for (const Need& need : object.needs)
        if (need.hold != Hold::kMentions) stand_on_[need.id].emplace_back(&object, &need);
  }

  /// What cannot be altered as it should be and is held, and what is held and stands on such.
  std::set<ObjectId> run() {
    std::deque<ObjectId> work;
    for (const auto& [id, object] : have_.objects)
      if (must_be_made_anew(object) && held(id)) work.push_back(id);
    std::set<ObjectId> swaps;
    while (!work.empty()) {
      const ObjectId id = work.front();
      work.pop_front();
      if (!swaps.insert(id).second) continue;
      for (const auto& [object, need] : stand_on_[id])
        if (object->kind->can_be_set_aside() && stays(*object, *need) && held(object->id))
          work.push_back(object->id);
    }
    return swaps;
  }

 private:
  bool must_be_made_anew(const Object& have) const {
    const Object* want = want_.find(have.id);
    if (!have.kind->can_be_set_aside() || want == nullptr || want->kind != have.kind ||
        have.kind->equal(have, *want))
      return false;
    Steps steps(want_.major_version, casts_);
    const bool settled = have.kind->alter(have, *want, steps);
    return !settled || steps.requires_unheld();
  }

  // Does the same part of it stand on the same thing afterwards?
  bool stays(const Object& object, const Need& need) const {
    const Object* want = want_.find(object.id);
    return want != nullptr && want->kind == object.kind &&
           std::ranges::any_of(want->needs, [&](const Need& other) {
             return other.id == need.id && other.own_part == need.own_part;
           });
  }

  // Do rows hold its values, directly or in something that is made of it?
  bool held(const ObjectId& id) {
    return std::ranges::any_of(stand_on_[id], [&](const auto& dependent) {
      const auto& [object, need] = dependent;
      if (!stays(*object, *need)) return false;
      if (object->kind->holds_data()) return !object->kind->late(*object, *need);
      return object->kind->can_be_set_aside() && held(object->id);
    });
  }

  const Catalog& have_;
  const Catalog& want_;
  TypeCasts casts_;
  std::map<ObjectId, std::vector<std::pair<const Object*, const Need*>>> stand_on_;
};

bool taken(const Catalog& catalog, const Object& like, const std::string& name) {
  return std::ranges::any_of(catalog.objects, [&](const auto& entry) {
    return entry.second.name.schema == like.name.schema && entry.second.name.name == name;
  });
}

// Another name in the same schema that neither state knows.
std::string other_name(const Object& object, const Catalog& have, const Catalog& want) {
  return free_name(object.name.name, "old", [&](const std::string& name) {
    return taken(have, object, name) || taken(want, object, name);
  });
}

[[noreturn]] void refuse(const Object& object, const Steps& steps) {
  throw Error("E601", "the change cannot be made without losing data")
      .why(title(object) + ": " + steps.refusal()->first)
      .help(steps.refusal()->second)
      .refused();
}

}  // namespace

std::set<ObjectId> find_swaps(const Catalog& have, const Catalog& want) {
  return SwapFinder(have, want).run();
}

Plan make_plan_with_swaps(const CurrentState& have, const Catalog& want, const Scope& scope,
                          Style style) {
  std::vector<Step> aside;
  std::map<std::string, std::string> replaced;
  Catalog arranged = want;
  for (const ObjectId& id : find_swaps(have.catalog, want)) {
    const Object& object = *have.catalog.find(id);
    const std::string other = other_name(object, have.catalog, want);
    const TypeCasts casts(have.catalog.types, want.types, have.catalog.replaced);
    Steps steps(want.major_version, casts);
    object.kind->set_aside(object, arranged.objects.edit(id), other, steps);
    if (steps.refusal()) refuse(object, steps);
    for (Step& step : steps.list()) {
      step.object = id;
      aside.push_back(std::move(step));
    }
    replaced[sql("{}.{}", Ident{object.name.schema}, Ident{other}).text()] =
        object.name.full.text();
  }
  if (aside.empty()) return make_plan(have.catalog, want, scope, style);
  ScratchDatabase database = copy_of(have);
  Plan first{aside};
  run_steps(database.session(), first);
  Catalog current = read_catalog(database.session(), scope);
  current.replaced = std::move(replaced);
  Plan plan = make_plan(current, arranged, scope, style);
  plan.steps.insert(plan.steps.begin(), aside.begin(), aside.end());
  return plan;
}

}  // namespace schemadiff
