// What must come before what.
#include <algorithm>
#include <iterator>

#include "plan/step_graph.h"

namespace schemadiff {

std::vector<std::size_t> StepGraph::steps_on(const ObjectId& id, const std::string& part) const {
  std::vector<std::size_t> matching;
  for (std::size_t vertex : vertices_.at(id).steps) {
    const Step& step = *vertices_list_[vertex].step;
    if (step.nothing_waits) continue;
    bool shapes = step.phase == Phase::kShape || step.part == part;
    if (part.empty() ? shapes : step.part == part || (step.part.empty() && shapes))
      matching.push_back(vertex);
  }
  // What is done to the column of an ancestor is done to the heirs' as well.
  if (!part.empty())
    for (const ObjectId& source : keeps_deriving_from(changes_.at(id)))
      if (changes_.contains(source))
        std::ranges::copy(steps_on(source, part), std::back_inserter(matching));
  return matching;
}

// What only belongs to a part (a sequence to its column) does not mind that it changes.
bool StepGraph::loses_footing(const Need& need, const Change& change) {
  return need.hold != Hold::kBelongs || change.steps.disturbed().contains(need.part);
}

Phase StepGraph::phase_of(std::size_t step) const { return vertices_list_[step].step->phase; }

// The steps that take the part off what it stands on; later ones may take hold of its name.
std::vector<std::size_t> StepGraph::loosening(const ObjectId& id, const std::string& part) const {
  std::vector<std::size_t> steps = steps_on(id, part);
  std::erase_if(steps, [&](std::size_t step) { return phase_of(step) != Phase::kLoosen; });
  return steps;
}

bool StepGraph::derives_only(const Object& object, const ObjectId& from) {
  return std::ranges::none_of(object.needs, [&](const Need& need) {
    return need.id == from && need.hold != Hold::kDerives;
  });
}

// Old: drop a before drop b, and before whatever alters the part of b that a stands on.
void StepGraph::drop_edges(const ObjectId& id, const Change& change) {
  const bool emptied = breaks_.emptied.contains(id);
  for (const Need& need : change.have->needs) {
    auto target = changes_.find(need.id);
    if (target == changes_.end()) continue;
    bool soft = need.hold == Hold::kMentions;
    // What it derives from holds it until that goes, where it does not go with it.
    const bool held = derives_only(*change.have, need.id) && target->second.drops() &&
                      !vertices_.at(need.id).drop_carried;
    if (target->second.drops() && emptied && change.have->kind->late(*change.have, need))
      for (std::size_t step : steps_on(id, need.own_part)) graph_.edge(step, drop_of(need.id));
    else if (target->second.drops())
      held ? graph_.edge(drop_of(need.id), drop_of(id))
           : graph_.edge(drop_of(id), drop_of(need.id), soft);
    else if (!soft && !need.part.empty())
      for (std::size_t step : steps_on(need.id, need.part))
        if (loses_footing(need, target->second) ||
            (phase_of(step) == Phase::kTighten && !loosening(need.id, need.part).empty()))
          graph_.edge(drop_of(id), step);
  }
}

// An altered a lets go of b before b is dropped.
void StepGraph::release_edges(const ObjectId& id, const Change& change) {
  for (const Need& need : change.have->needs) {
    auto target = changes_.find(need.id);
    if (target == changes_.end() || !target->second.drops() || need.hold == Hold::kMentions)
      continue;
    auto steps = loosening(id, need.own_part);
    if ((steps.empty() || need.own_part.empty()) && !target->second.creates())
      steps = steps_on(id, need.own_part);
    for (std::size_t step : steps) graph_.edge(step, drop_of(need.id));
  }
}

// New: make b, or bring it into shape, before a is made or takes hold of it.
void StepGraph::need_edges(const ObjectId& id, const Change& change) {
  const Kind& kind = *change.want->kind;
  for (const Need& need : change.want->needs) {
    auto target = changes_.find(need.id);
    if (target == changes_.end() || target->second.want == nullptr) continue;
    bool held_before = change.verb == Verb::kAlter && !target->second.creates() &&
                       std::ranges::find(change.have->needs, need) != change.have->needs.end();
    if (held_before) {  // a whole index may tell rows apart once its column holds no NULL
      for (std::size_t provider : steps_on(need.id, need.part))
        for (std::size_t taker : vertices_.at(id).steps)
          if (!need.part.empty() && phase_of(provider) == Phase::kTighten &&
              phase_of(taker) == Phase::kTighten && !alone(provider) && !alone(taker))
            graph_.edge(provider, taker, true);
      continue;
    }
    auto providers =
        target->second.creates() ? std::vector{create_of(need.id)} : steps_on(need.id, need.part);
    if (way_of(need.id) != nullptr) providers = shaping(need.id);
    std::erase_if(providers, [&](std::size_t vertex) {  // owner, privileges and comments can wait
      const Step& step = *vertices_list_[vertex].step;
      return step.part.empty() && step.phase == Phase::kTighten;
    });
    if (need.hold == Hold::kBelongs && change.creates() && !target->second.creates())
      for (std::size_t step : loosening(need.id, need.part)) graph_.edge(step, create_of(id));
    bool in_two_parts = !kind.shell(*change.want) || breaks_.shelled.contains(id);
    bool at_creation = change.creates() && !(kind.late(*change.want, need) && in_two_parts);
    if (change.creates() && !at_creation && kind.follows_owner(*change.want))
      std::ranges::copy(vertices_.at(need.id).steps, std::back_inserter(providers));
    std::vector<std::size_t> takers;
    if (breaks_.shelled.contains(need.id) && target->second.want->kind->hollow_shell()) {
      const Vertices& shelled = vertices_.at(need.id);
      for (std::size_t i = 0; i < shelled.completing && change.creates(); ++i)
        graph_.edge(shelled.steps[i], create_of(id), true);
    }
    if (at_creation)
      takers.push_back(create_of(id));
    else
      for (std::size_t step : steps_on(id, need.own_part))
        if (phase_of(step) != Phase::kLoosen) takers.push_back(step);
    if (!change.creates() && need.own_part.empty())
      for (std::size_t step : vertices_.at(id).steps) takers.push_back(step);
    // What is there already will do, where its new form waits for the taker itself.
    const bool soft = need.hold == Hold::kMentions ||
                      (!target->second.creates() && target->second.want->kind->hollow_shell());
    for (std::size_t provider : providers)
      if (way_of(id) != nullptr && way_of(id)->form.together && derives(*change.want, need.id))
        for (std::size_t step : vertices_.at(id).steps)
          graph_.edge(provider, step);  // not to begin
      else if (way_of(id) != nullptr && vertices_list_[provider].type == Vertex::Type::kStep &&
               phase_of(provider) == Phase::kTighten)
        edges_to_way(id, provider);
      else
        for (std::size_t taker : takers) graph_.edge(provider, taker, soft);
  }
}

// The whole of what is made in several steps, but for what only tightens it.
std::vector<std::size_t> StepGraph::shaping(const ObjectId& id) const {
  std::vector<std::size_t> list{create_of(id)};
  for (std::size_t step : vertices_.at(id).steps)
    if (phase_of(step) != Phase::kTighten) list.push_back(step);
  return list;
}

// What only tightens what it stands on, it need not wait for to be begun. What works on rows waits
// for what works on rows.
void StepGraph::edges_to_way(const ObjectId& id, std::size_t provider) {
  const Vertices& own = vertices_.at(id);
  if (alone(provider) && alone(*own.create)) graph_.edge(provider, *own.create);
  for (std::size_t step : own.steps)
    if (alone(provider) == alone(step)) graph_.edge(provider, step);
}

bool StepGraph::alone(std::size_t vertex) const {
  const Vertex& at = vertices_list_[vertex];
  if (at.type == Vertex::Type::kStep) return at.step->alone;
  const ObjectId& id = (at.change->want != nullptr ? at.change->want : at.change->have)->id;
  if (at.type == Vertex::Type::kDrop) return vertices_.at(id).drop_alone;
  return way_of(id) != nullptr && way_of(id)->alone();
}

// What an expression reads is there and in shape before it, and goes after it.
void StepGraph::reading_edges(const Change& change, const Vertices& own) {
  for (const std::size_t reader : own.steps)
    for (const std::string& part : vertices_list_[reader].step->reads)
      for (const std::size_t other : own.steps) {
        const Step& step = *vertices_list_[other].step;
        if (step.part != part || part == vertices_list_[reader].step->part) continue;
        const auto disturbed = change.steps.disturbed().find(part);
        const bool gone =
            disturbed != change.steps.disturbed().end() && disturbed->second == Disturbance::kGone;
        if (gone && step.phase == Phase::kLoosen)
          graph_.edge(reader, other, true);
        else if (!gone && step.phase < phase_of(reader))
          graph_.edge(other, reader, true);
      }
}

// Drop before create, create before what completes it, and the phases of each part in their
// order.
void StepGraph::own_edges(const ObjectId& id) {
  const Vertices& own = vertices_.at(id);
  const OnlineWay* way = way_of(id);
  const bool beside = way != nullptr && way->beside;
  if (own.drop && own.create && !beside) graph_.edge(drop_of(id), create_of(id));
  if (beside) {
    graph_.edge(create_of(id), drop_of(id));
    for (std::size_t step : own.steps) graph_.edge(drop_of(id), step);
  }
  reading_edges(changes_.at(id), own);
  for (std::size_t i = 0; i < own.steps.size(); ++i) {
    if (own.create) graph_.edge(create_of(id), own.steps[i]);
    if (own.drop && !own.create) graph_.edge(own.steps[i], drop_of(id));
    among_edges(own.steps[i]);
    const Step& later = *vertices_list_[own.steps[i]].step;
    for (std::size_t j = 0; j < own.steps.size(); ++j) {
      const Step& earlier = *vertices_list_[own.steps[j]].step;
      bool related = earlier.part == later.part || earlier.part.empty() || later.part.empty();
      if (earlier.nothing_waits) continue;
      bool before = earlier.phase < later.phase || (earlier.phase == later.phase && j < i);
      if (i != j && related && before) graph_.edge(own.steps[j], own.steps[i]);
    }
  }
}

// Steps of one rank on several objects.
void StepGraph::among_edges(std::size_t step) {
  const Step::Among& among = vertices_list_[step].step->among;
  auto others = [&](const ObjectId& id, auto edge) {
    const auto found = vertices_.find(id);
    if (found == vertices_.end()) return;
    for (std::size_t other : found->second.steps)
      if (vertices_list_[other].step->among.rank == among.rank) edge(other);
  };
  for (const ObjectId& id : among.after)
    others(id, [&](std::size_t other) { graph_.edge(other, step); });
  for (const ObjectId& id : among.before)
    others(id, [&](std::size_t other) { graph_.edge(step, other); });
}

// A name is free before it is taken again: relations, types, constraints share their names.
void StepGraph::name_edges() {
  std::multimap<std::pair<std::string, std::string>, const ObjectId*> dropped;
  auto key = [](const Object& object) {
    return std::pair(object.name.schema.empty() ? object.name.parent_schema : object.name.schema,
                     object.name.name);
  };
  for (const auto& [id, change] : changes_)
    if (change.drops()) dropped.emplace(key(*change.have), &id);
  for (const auto& [id, change] : changes_) {
    if (!change.creates()) continue;
    auto [first, last] = dropped.equal_range(key(*change.want));
    for (auto found = first; found != last; ++found)
      if (*found->second != id) graph_.edge(drop_of(*found->second), create_of(id), true);
  }
}

}  // namespace schemadiff
