// Comparison and closure: see docs/design.md, "The kind mechanism".
#include "plan/changes.h"

#include <algorithm>
#include <deque>
#include <iterator>

#include "plan/finish.h"
#include "plan/free_name.h"

namespace schemadiff {

namespace {

struct Refusal {
  const Object* object;
  std::string why, help;
};

class Finder {
 public:
  Finder(const Catalog& have, const Catalog& want, const Scope& scope, Style style)
      : have_(have),
        want_(want),
        scope_(scope),
        style_(style),
        casts_(have.types, want.types, have.replaced) {}

  Changes run() {
    compare();
    close();
    complete_creations();
    if (style_ == Style::kOnline) go_online();
    if (!refusals_.empty()) refuse();
    return std::move(changes_);
  }

 private:
  void compare() {
    for (const auto& [id, object] : have_.objects) {
      const Object* wanted = want_.find(id);
      if (wanted == nullptr)
        changes_[id] = {Verb::kDrop, &object, nullptr, {}};
      else if (wanted->kind != object.kind)
        changes_[id] = change(Verb::kRecreate, &object, *wanted);
      else
        compare(object, *wanted);
    }
    for (const auto& [id, object] : want_.objects)
      if (!have_.objects.contains(id)) changes_[id] = change(Verb::kCreate, nullptr, object);
  }

  Change change(Verb verb, const Object* have, const Object& want) const {
    Change made{verb, have, &want, {}};
    const auto stays = [&](const ObjectId& id) {
      return have_.objects.contains(id) && want_.objects.contains(id);
    };
    if (std::optional<Object> placed = want.kind->beside(want, stays)) {
      made.placed = std::make_shared<const Object>(std::move(*placed));
      made.want = made.placed.get();
    }
    return made;
  }

  Change alteration(const Object& have, const Object& want) const {
    Change altered = change(Verb::kAlter, &have, want);
    altered.steps = steps_towards(want);
    return altered;
  }

  Steps steps_towards(const Object& want) const {
    Steps steps(want_.major_version, casts_);
    steps.listen_to(want);
    if (style_ == Style::kOnline)
      steps.in_use([this](const std::string& schema, const std::string& like,
                          const std::string& suffix) { return unused(schema, like, suffix); });
    return steps;
  }

  std::string unused(const std::string& schema, const std::string& like,
                     const std::string& suffix) const {
    return free_name(like, suffix, [&](const std::string& name) {
      return knows(have_, schema, name) || knows(want_, schema, name);
    });
  }

  static bool knows(const Catalog& catalog, const std::string& schema, const std::string& name) {
    return std::ranges::any_of(catalog.objects, [&](const auto& entry) {
      const Name& known = entry.second.name;
      return known.name == name && (known.schema == schema || known.parent_schema == schema);
    });
  }

  void compare(const Object& have, const Object& want) {
    bool equal = have.kind->equal(have, want);
    if (equal && finished_alike(have, want, scope_)) return;
    Change altered = alteration(have, want);
    Steps& steps = altered.steps;
    bool settled = equal || have.kind->alter(have, *altered.want, steps);
    if (steps.refusal()) {
      refusals_.push_back({&have, steps.refusal()->first, steps.refusal()->second});
    } else if (settled) {
      finish_altered(have, want, steps);
      changes_[have.id] = std::move(altered);
    } else {
      recreate(have.id, "PostgreSQL has no ALTER for this change");
    }
  }

  // A column that goes takes its comment and its privileges with it.
  void finish_altered(Object have, const Object& want, Steps& steps) const {
    for (const auto& [part, how] : steps.disturbed()) {
      if (how != Disturbance::kGone) continue;
      have.comments.erase(part);
      std::erase_if(have.labels, [&](const auto& label) { return label.first.part == part; });
      if (have.privileges)
        std::erase_if(have.privileges->grants,
                      [&](const Grant& grant) { return grant.part == part; });
    }
    finish(&have, want, scope_, steps);
  }

  // Drop and create anew, unless that would lose data.
  void recreate(const ObjectId& id, const std::string& why) {
    const Object* have = have_.find(id);
    const Object* want = want_.find(id);
    if (have->kind->holds_data()) {
      refusals_.push_back({have, why + "; to drop and create it anew would lose its data",
                           "make the change in steps, or write the migration with "
                           "\"schemadiff new\""});
      return;
    }
    changes_[id] = change(Verb::kRecreate, have, *want);
  }

  // Whoever stands on something that goes, or is disturbed, goes and comes back with it.
  void close() {
    std::map<ObjectId, std::vector<std::pair<const Object*, const Need*>>> stand_on;
    for (const auto& [id, object] : have_.objects)
      for (const Need& need : object.needs)
        if (need.hold != Hold::kMentions && need.hold != Hold::kDerives)
          stand_on[need.id].emplace_back(&object, &need);
    std::deque<ObjectId> work;
    for (const auto& [id, change] : changes_) work.push_back(id);
    while (!work.empty()) {
      ObjectId id = work.front();
      work.pop_front();
      for (const auto& [object, need] : stand_on[id])
        if (must_go(*object, *need, changes_.at(id)) && take_along(*object, *need))
          work.push_back(object->id);
    }
  }

  // Does the dependent lose its footing when its need changes this way?
  bool must_go(const Object& object, const Need& need, const Change& change) const {
    auto own = changes_.find(object.id);
    if (own != changes_.end() && own->second.drops()) return false;
    if (goes_with_release(object, need.id, change)) return true;
    if (derives(object, need.id) && set_free(object, changes_)) return false;
    if (change.verb ==
        Verb::kDrop)  // whoever changes lets go; a foreign key may change its footing
      return own == changes_.end();
    if (change.verb == Verb::kRecreate) return true;
    auto disturbed = change.steps.disturbed().find(need.part);
    if (need.part.empty() || disturbed == change.steps.disturbed().end()) return false;
    return !object.kind->follows(disturbed->second);
  }

  // True when the dependent is now dropped too, so that its own dependents must be looked at.
  bool take_along(const Object& object, const Need& need) {
    const Object* wanted = want_.find(object.id);
    auto own = changes_.find(object.id);
    bool lets_go =
        own != changes_.end() && own->second.verb == Verb::kAlter && !stands_on(*wanted, need);
    if (lets_go && object.kind->holds_data()) return false;
    std::optional<Object> shell;
    if (object.kind->holds_data() && object.kind->late(object, need))
      shell = object.kind->shell(object);
    if (shell) {
      Change altered = alteration(object, *wanted);
      Steps& steps = altered.steps;
      object.kind->alter(object, *shell, steps);
      object.kind->alter(*shell, *altered.want, steps);
      finish_altered(object, *wanted, steps);
      changes_[object.id] = std::move(altered);
      return false;
    }
    const bool no_alter = need.part.empty() && changes_.at(need.id).verb == Verb::kRecreate;
    recreate(object.id,
             "it stands on " + (need.part.empty() ? "" : "column " + need.part + " of ") +
                 need.id.identity +
                 (no_alter ? ", which cannot be altered as declared and would have to be "
                             "dropped first"
                           : ", which has to go first"));
    auto now = changes_.find(object.id);
    return now != changes_.end() && now->second.drops();
  }

  static bool stands_on(const Object& object, const Need& need) {
    for (const Need& other : object.needs)
      if (other.id == need.id && other.own_part == need.own_part) return true;
    return false;
  }

  void complete_creations() {
    for (auto& [id, change] : changes_) {
      if (!change.creates()) continue;
      change.want->kind->alter(change.want->kind->created(*change.want), *change.want,
                               change.steps);
      finish(nullptr, *change.want, scope_, change.steps);
    }
  }

  void go_online() {
    for (auto& [id, change] : changes_) {
      if (change.creates() && is_in_use(*change.want))
        add_ways(change);
      else if (change.verb == Verb::kDrop && is_in_use(*change.have))
        change.drop_online = change.have->kind->drop_online(*change.have);
    }
    while (
        std::ranges::any_of(changes_, [&](auto& entry) { return lacks_company(entry.second); })) {
    }
  }

  // Where its table stays all the while, others use it.
  bool is_in_use(const Object& object) const {
    return std::ranges::none_of(object.needs, [&](const Need& need) {
      auto host = changes_.find(need.id);
      return need.hold == Hold::kBelongs && !derives(object, need.id) && host != changes_.end() &&
             host->second.verb != Verb::kAlter;
    });
  }

  // What is only made online together with others is made as anywhere where one of them is.
  bool lacks_company(Change& change) {
    if (change.ways.empty() || !change.ways.front().form.together) return false;
    const auto differs = [&](const Change& other) {
      return other.ways.size() != change.ways.size();
    };
    const bool alone =
        std::ranges::any_of(change.want->needs,
                            [&](const Need& need) {
                              const auto origin = changes_.find(need.id);
                              return need.hold == Hold::kDerives &&
                                     (origin == changes_.end() || differs(origin->second));
                            }) ||
        std::ranges::any_of(changes_, [&](const auto& entry) {
          const Change& other = entry.second;
          return other.want != nullptr && derives(*other.want, change.want->id) && differs(other);
        });
    if (alone) change.ways.clear();
    return alone;
  }

  void add_ways(Change& change) const {
    const Object& want = *change.want;
    const auto add = [&](const std::string& as) {
      std::optional<OnlineForm> form = want.kind->online(want, as);
      if (!form) return;
      OnlineWay way{std::move(*form), !as.empty(), steps_towards(want)};
      want.kind->alter(want.kind->created(way.form.object), want, way.steps);
      finish(nullptr, want, scope_, way.steps);
      change.ways.push_back(std::move(way));
    };
    const std::string& schema =
        want.name.schema.empty() ? want.name.parent_schema : want.name.schema;
    if (change.verb == Verb::kRecreate) add(unused(schema, want.name.name, "new"));
    add("");
  }

  [[noreturn]] void refuse() const {
    std::string what = "the change cannot be made without losing data";
    std::string why, help;
    std::optional<Place> first;
    for (const Refusal& refusal : refusals_) {
      const std::optional<Place> place = want_.place_of(refusal.object->id);
      if (!why.empty()) why += "\n";
      if (refusals_.size() > 1 && place) why += to_string(*place) + ": ";
      why += title(*refusal.object) + ": " + refusal.why;
      help = refusal.help;
      if (!first) first = place;
    }
    Error error("E601", what);
    if (first) error.set_place(*first);
    throw std::move(error).why(why).help(help).refused();
  }

  const Catalog& have_;
  const Catalog& want_;
  const Scope& scope_;
  const Style style_;
  const TypeCasts casts_;
  Changes changes_;
  std::vector<Refusal> refusals_;
};

std::set<ObjectId> sources(const Object* object) {
  std::set<ObjectId> ids;
  if (object != nullptr)
    for (const Need& need : object->needs)
      if (need.hold == Hold::kDerives) ids.insert(need.id);
  return ids;
}

}  // namespace

std::vector<ObjectId> keeps_deriving_from(const Change& change) {
  const auto before = sources(change.have), after = sources(change.want);
  std::vector<ObjectId> both;
  if (change.verb == Verb::kAlter && !change.steps.lets_go())
    std::ranges::set_intersection(before, after, std::back_inserter(both));
  return both;
}

std::vector<ObjectId> lets_go_of(const Change& change) {
  const auto before = sources(change.have), after = sources(change.want);
  std::vector<ObjectId> gone;
  if (change.steps.lets_go()) return {before.begin(), before.end()};
  if (change.verb == Verb::kAlter)
    std::ranges::set_difference(before, after, std::back_inserter(gone));
  return gone;
}

std::vector<ObjectId> begins_to_derive_from(const Change& change) {
  const bool stays = change.verb == Verb::kAlter && !change.steps.lets_go();
  const auto before = sources(stays ? change.have : nullptr), after = sources(change.want);
  std::vector<ObjectId> begun;
  std::ranges::set_difference(after, before, std::back_inserter(begun));
  return begun;
}

bool derives(const Object& object, const ObjectId& from) {
  return std::ranges::any_of(object.needs, [&](const Need& need) {
    return need.hold == Hold::kDerives && need.id == from;
  });
}

bool belongs(const Object& object, const ObjectId& to) {
  return std::ranges::any_of(
      object.needs, [&](const Need& need) { return need.hold == Hold::kBelongs && need.id == to; });
}

bool goes_with_release(const Object& object, const ObjectId& host, const Change& change) {
  const auto holds = [&](const Need& need) { return need.hold == Hold::kDerives; };
  return object.kind->goes_when_let_go() && change.verb == Verb::kAlter &&
         std::ranges::any_of(object.needs, holds) && belongs(object, host) &&
         !lets_go_of(change).empty();
}

bool set_free(const Object& object, const Changes& changes) {
  return std::ranges::any_of(object.needs, [&](const Need& need) {
    auto host = changes.find(need.id);
    return need.hold == Hold::kBelongs && host != changes.end() &&
           !lets_go_of(host->second).empty();
  });
}

bool belongs_to_what_stays(const Object& object, const Changes& changes) {
  return std::ranges::none_of(object.needs, [&](const Need& need) {
    auto host = changes.find(need.id);
    return (need.hold == Hold::kBelongs || need.hold == Hold::kDerives) && host != changes.end() &&
           host->second.verb != Verb::kAlter;
  });
}

Changes find_changes(const Catalog& have, const Catalog& want, const Scope& scope, Style style) {
  return Finder(have, want, scope, style).run();
}

}  // namespace schemadiff
