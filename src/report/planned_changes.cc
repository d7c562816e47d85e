// The two catalogs say what changed; the steps say what is touched only on the way.
#include "report/planned_changes.h"

#include <algorithm>
#include <map>
#include <set>

#include "plan/compare.h"
#include "plan/definition.h"
#include "plan/finish.h"
#include "report/unified_diff.h"

namespace schemadiff {

namespace {

using How = PlannedChange::How;

bool has_part(const std::vector<Part>& parts, const std::string& name) {
  return std::ranges::find(parts, name, &Part::name) != parts.end();
}

class Finder {
 public:
  Finder(const ProvenPlan& proven, const Scope& scope)
      : plan_(proven.up), have_(proven.have), want_(proven.want), scope_(scope) {
    for (std::size_t i = 0; i < plan_.steps.size(); ++i)
      first_step_.emplace(plan_.steps[i].object, i);
  }

  std::vector<PlannedChange> run() {
    std::set<ObjectId> differ;
    for (const Difference& difference : differences(have_, want_, scope_))
      differ.insert(difference.object);
    std::set<ObjectId> all = differ;
    for (const Step& step : plan_.steps) all.insert(step.object);
    std::multimap<std::size_t, PlannedChange> sorted = renames();
    for (const ObjectId& id : all) {
      const Object* have = have_.find(id);
      const Object* want = want_.find(id);
      if ((have == nullptr && want == nullptr) || comes_along(have, want)) continue;
      sorted.emplace(step_of(have, want), change(have, want, differ.contains(id)));
    }
    std::vector<PlannedChange> list;
    list.reserve(sorted.size());
    for (auto& [step, change] : sorted) list.push_back(std::move(change));
    return list;
  }

 private:
  // Their steps speak of names that neither state may have.
  std::multimap<std::size_t, PlannedChange> renames() const {
    std::multimap<std::size_t, PlannedChange> list;
    for (std::size_t i = 0; i < plan_.steps.size(); ++i) {
      const Step& step = plan_.steps[i];
      if (step.formerly.label.empty()) continue;
      std::string statement = step.text();
      statement.pop_back();
      const bool made = statement.starts_with("CREATE");
      list.emplace(i, PlannedChange{made ? How::kMade : How::kChanged,
                                    {},
                                    statement,
                                    {},
                                    made ? "something moves into it" : "it has a new name",
                                    {},
                                    ""});
    }
    return list;
  }

  const Object* host_of(const Object& object, const Catalog& catalog) const {
    for (const Need& need : object.needs)
      if (need.hold == Hold::kBelongs)
        if (const Object* host = catalog.find(need.id)) return host;
    return nullptr;
  }

  // With what it belongs to, without a statement.
  bool comes_along(const Object* have, const Object* want) const {
    const Object& object = want != nullptr ? *want : *have;
    if (first_step_.contains(object.id) || (have != nullptr && want != nullptr)) return false;
    const Object* host = host_of(object, want != nullptr ? want_ : have_);
    return host != nullptr && (have_.find(host->id) == nullptr || want_.find(host->id) == nullptr);
  }

  std::size_t step_of(const Object* have, const Object* want) const {
    const Object& object = want != nullptr ? *want : *have;
    const auto own = first_step_.find(object.id);
    if (own != first_step_.end()) return own->second;
    const Object* host = host_of(object, want != nullptr ? want_ : have_);
    const auto of_host = host == nullptr ? first_step_.end() : first_step_.find(host->id);
    return of_host == first_step_.end() ? plan_.steps.size() : of_host->second;
  }

  PlannedChange change(const Object* have, const Object* want, bool differs) const {
    if (want == nullptr)
      return {How::kDropped, have->id, title(*have), {}, "it is there, and not declared", {}, ""};
    const std::optional<Place> place = place_of(*want);
    if (have == nullptr)
      return {How::kMade, want->id, title(*want), {}, "it is declared, and not there yet",
              place,      ""};
    std::string diff;
    if (differs)
      diff = unified_diff(definition_of(*have, have_, scope_), definition_of(*want, want_, scope_));
    if (!differs || (diff.empty() && !changing_under(*have).empty()))
      return on_the_way(*have, *want, place);
    PlannedChange change{How::kChanged, want->id, title(*want), {}, "it is declared otherwise",
                         place,         diff};
    const TypeCasts casts(have_.types, want_.types, have_.replaced);
    Steps steps(want_.major_version, casts);
    steps.listen_to(*want);
    const bool altered = have->kind == want->kind && (have->kind->equal(*have, *want) ||
                                                      have->kind->alter(*have, *want, steps));
    if (!altered) {
      change.how = How::kMadeAnew;
      change.reason += ", and PostgreSQL has no ALTER that leads there";
      return change;
    }
    change.parts = parts_of(*have, *want, steps);
    return change;
  }

  static std::vector<std::string> parts_of(const Object& have, const Object& want,
                                           const Steps& steps) {
    const std::string noun(want.kind->part_noun());
    const std::vector<Part> before = want.kind->parts(have), after = want.kind->parts(want);
    std::vector<std::string> parts;
    for (const Part& part : before)
      if (!has_part(after, part.name)) parts.push_back("- " + noun + " " + part.name);
    for (const Part& part : after)
      if (!has_part(before, part.name))
        parts.push_back("+ " + noun + " " + part.name);
      else if (std::ranges::find(steps.list(), part.name, &Step::part) != steps.list().end())
        parts.push_back("~ " + noun + " " + part.name);
    return parts;
  }

  // The one that it belongs to, of what has no declaration of its own.
  std::optional<Place> place_of(const Object& object) const {
    const std::optional<Place> own = want_.place_of(object.id);
    const Object* host = own ? nullptr : host_of(object, want_);
    return host == nullptr ? own : want_.place_of(host->id);
  }

  // "column email of table public.users"; "" nothing.
  std::string changing_under(const Object& object) const {
    for (const Need& need : object.needs) {
      const Object* other = have_.find(need.id);
      if (other == nullptr || need.hold == Hold::kMentions || !first_step_.contains(need.id))
        continue;
      const std::string part =
          need.part.empty() ? "" : std::string(other->kind->part_noun()) + " " + need.part + " of ";
      return part + title(*other);
    }
    return "";
  }

  // Declared as it was, so it only makes room for something else.
  PlannedChange on_the_way(const Object& have, const Object& want,
                           const std::optional<Place>& place) const {
    const bool goes = std::ranges::any_of(plan_.steps, [&](const Step& step) {
      return step.object == have.id && step.text() == have.kind->drop(have).text() + ";";
    });
    const std::string on = changing_under(have);
    const std::string reason = on.empty() ? "another change of this plan needs it"
                                          : "it stands on " + on + ", which changes";
    return {goes ? How::kMadeAnew : How::kChanged, want.id, title(want), {}, reason, place, ""};
  }

  const Plan& plan_;
  const Catalog& have_;
  const Catalog& want_;
  const Scope& scope_;
  std::map<ObjectId, std::size_t> first_step_;
};

}  // namespace

std::vector<PlannedChange> planned_changes(const ProvenPlan& proven, const Scope& scope) {
  return Finder(proven, scope).run();
}

ChangesOfSteps::ChangesOfSteps(const std::vector<PlannedChange>& changes) {
  for (const PlannedChange& change : changes) {
    by_object_.emplace(change.id, &change);
    by_title_.emplace(change.title, &change);
  }
}

const PlannedChange* ChangesOfSteps::of(const Step& step) const {
  if (!step.object.identity.empty()) {
    const auto found = by_object_.find(step.object);
    return found == by_object_.end() ? nullptr : found->second;
  }
  std::string statement = step.text();
  statement.pop_back();
  const auto found = by_title_.find(statement);
  return found == by_title_.end() ? nullptr : found->second;
}

}  // namespace schemadiff
