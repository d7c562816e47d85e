// Vertices, and what rides along with what.
#include "plan/step_graph.h"

#include <algorithm>

namespace schemadiff {

namespace {

int priority_of(const Kind* kind) {
  const auto& list = kinds();
  return static_cast<int>(std::ranges::find(list, kind) - list.begin());
}

// Of ten thousands of vertices, few hold a step of their own.
const std::shared_ptr<const Step>& no_step() {
  static const auto none = std::make_shared<const Step>();
  return none;
}

}  // namespace

StepGraph::StepGraph(const Changes& changes, const Breaks& breaks)
    : changes_(changes), breaks_(breaks) {
  for (const auto& [id, change] : changes_) add_vertices(id, change);
  for (const auto& [id, change] : changes_) carry(id, change);
  for (const auto& [id, change] : changes_) {
    if (change.drops()) drop_edges(id, change);
    if (change.verb == Verb::kAlter) release_edges(id, change);
    if (change.want != nullptr) need_edges(id, change);
    derived_edges(id, change);
    own_edges(id);
  }
  name_edges();
  number_edges();
}

void StepGraph::add_vertices(const ObjectId& id, const Change& change) {
  Vertices& own = vertices_[id];
  if (change.drops())
    own.drop = add(Vertex{Vertex::Type::kDrop, &change, no_step()},
                   {0, 0, -priority_of(change.have->kind), id.identity, 0});
  if (change.creates())
    own.create = add(Vertex{Vertex::Type::kCreate, &change, no_step()},
                     {0, 1, priority_of(change.want->kind), id.identity, 0});
  Steps shelled;
  const OnlineWay* way = way_of(id);
  const std::vector<Step>* list = &(way != nullptr ? way->steps : change.steps).list();
  if (breaks_.emptied.contains(id)) {
    change.have->kind->alter(*change.have, *change.have->kind->shell(*change.have), shelled);
    list = &shelled.list();
  } else if (breaks_.shelled.contains(id)) {
    shelled = completion_of_shell(*change.want);
    own.completing = shelled.list().size();
    shelled.list().insert(shelled.list().end(), list->begin(), list->end());
    list = &shelled.list();
  }
  int sequence = 0;
  const Kind* kind = (change.want != nullptr ? change.want : change.have)->kind;
  for (const Step& step : *list) {
    int place = 1000 * (1 + static_cast<int>(step.phase)) + ++sequence;
    own.steps.push_back(add(Vertex{Vertex::Type::kStep, &change, std::make_shared<Step>(step)},
                            {0, 1, priority_of(kind), id.identity, place}));
  }
}

Steps StepGraph::completion_of_shell(const Object& want) {
  Steps steps;
  want.kind->alter(*want.kind->shell(want), want.kind->created(want), steps);
  return steps;
}

std::size_t StepGraph::add(Vertex vertex, Rank rank) {
  vertices_list_.push_back(std::move(vertex));
  return graph_.add(std::move(rank));
}

// What belongs to something that is dropped goes with it, without a statement of its own; what
// can be written inside the CREATE of what it belongs to is.
void StepGraph::carry(const ObjectId& id, const Change& change) {
  Vertices& own = vertices_.at(id);
  if (auto host = breaks_.dropped_with.find(id); host != breaks_.dropped_with.end()) {
    drop_host_[id] = host->second;
    own.drop_carried = true;
  }
  if (change.drops()) carry_with_release(id, change);
  const auto may_carry = [&](const ObjectId& host) {
    return !breaks_.uncarried.contains({id, host});
  };
  if (change.drops() && !own.drop_carried)
    for (const Need& need : change.have->needs)
      if (auto host = vertices_.find(need.id);
          need.hold == Hold::kBelongs && may_carry(need.id) &&
          !(derives(*change.have, need.id) && set_free(*change.have, changes_)) &&
          host != vertices_.end() && host->second.drop) {
        drop_host_[id] = need.id;
        own.drop_carried = true;
        break;
      }
  if (change.drops() && !own.drop_carried) carry_with_column(id, change);
  const std::string topic =
      change.creates() ? change.want->kind->clause_topic(*change.want) : std::string();
  if (change.creates() && change.want->kind->clause(*change.want))
    for (const Need& need : change.want->needs)
      if (auto host = changes_.find(need.id);
          host != changes_.end() && may_carry(need.id) && host->second.creates() &&
          host->second.want->kind->takes_clauses() &&
          host->second.want->name.full == change.want->name.parent) {
        if (!topic.empty() && !topics_.emplace(need.id, topic).second) break;
        create_host_[id] = need.id;
        carried_[need.id].push_back(id);
        own.create_carried = true;
        break;
      }
}

// What does not outlive that its table is taken off something goes with that statement.
void StepGraph::carry_with_release(const ObjectId& id, const Change& change) {
  for (const auto& need : change.have->needs) {
    auto host = changes_.find(need.id);
    if (host == changes_.end() || !goes_with_release(*change.have, need.id, host->second)) continue;
    const std::vector<std::size_t>& steps = vertices_.at(need.id).steps;
    const auto release = std::find_if(steps.rbegin(), steps.rend(), [&](std::size_t step) {
      return vertices_list_[step].step->part.empty() && phase_of(step) == Phase::kLoosen;
    });
    if (release == steps.rend()) continue;
    drop_step_[id] = *release;
    vertices_.at(id).drop_carried = true;
    return;
  }
}

// What belongs to a column that uses it (the sequence of a serial) can only go with the column.
void StepGraph::carry_with_column(const ObjectId& id, const Change& change) {
  for (const Need& need : change.have->needs) {
    auto host = changes_.find(need.id);
    if (need.hold != Hold::kBelongs || host == changes_.end() || host->second.have == nullptr)
      continue;
    const auto& disturbed = host->second.steps.disturbed();
    const auto& used = host->second.have->needs;
    auto column = disturbed.find(need.part);
    if (column == disturbed.end() || column->second != Disturbance::kGone ||
        std::ranges::find(used, id, &Need::id) == used.end())
      continue;
    drop_step_[id] = loosening(need.id, need.part).back();
    vertices_.at(id).drop_carried = true;
    return;
  }
}

// The vertex at which the object goes or comes, its own or its carrier's.
std::size_t StepGraph::drop_of(const ObjectId& id) const {
  if (auto step = drop_step_.find(id); step != drop_step_.end()) return step->second;
  auto host = drop_host_.find(id);
  return host == drop_host_.end() ? *vertices_.at(id).drop : drop_of(host->second);
}

std::size_t StepGraph::create_of(const ObjectId& id) const {
  auto host = create_host_.find(id);
  return host == create_host_.end() ? *vertices_.at(id).create : create_of(host->second);
}

// How it is made while others use its table; nullptr: as anywhere.
const OnlineWay* StepGraph::way_of(const ObjectId& id) const {
  const auto change = changes_.find(id);
  if (change == changes_.end()) return nullptr;
  const auto given_up = breaks_.given_up.find(id);
  const std::size_t next = given_up == breaks_.given_up.end() ? 0 : given_up->second;
  return next < change->second.ways.size() ? &change->second.ways[next] : nullptr;
}

std::vector<Sql> StepGraph::clauses_for(const ObjectId& host) const {
  std::vector<std::pair<int, Sql>> clauses;
  const auto carried = carried_.find(host);
  if (carried == carried_.end()) return {};
  for (const ObjectId& id : carried->second) {
    const Object& object = *changes_.at(id).want;
    clauses.emplace_back(priority_of(object.kind), *object.kind->clause(object));
  }
  std::ranges::stable_sort(clauses, {}, &std::pair<int, Sql>::first);
  std::vector<Sql> list;
  for (auto& [priority, clause] : clauses) list.push_back(std::move(clause));
  return list;
}

}  // namespace schemadiff
