// How a circle of objects is broken.
#include "plan/step_graph.h"

namespace schemadiff {

namespace {

// A table can do without the defaults that use what is to be dropped before it.
bool lets_go_in_part(const Object& object) {
  Steps steps;
  const std::optional<Object> shell = object.kind->shell(object);
  return shell && object.kind->alter(object, *shell, steps) && !steps.list().empty();
}

}  // namespace

// One of the circle whose kind can drops the others with it.
bool StepGraph::break_circle_of_drops(const std::vector<std::size_t>& cycle, Breaks& breaks) const {
  std::set<ObjectId> dropped;
  const ObjectId* host = nullptr;
  for (std::size_t vertex : cycle) {
    const Vertex& member = vertices_list_[vertex];
    if (member.type != Vertex::Type::kDrop) continue;
    const ObjectId& id = *dropped.insert(member.change->have->id).first;
    const bool can = member.change->have->kind->drop_circle(*member.change->have, {}).has_value();
    if (can && (host == nullptr || id < *host)) host = &id;
  }
  if (host == nullptr) return false;
  bool broken = false;
  for (const ObjectId& id : dropped)
    if (id != *host) broken = breaks.dropped_with.emplace(id, *host).second || broken;
  return broken;
}

Sql StepGraph::drop_statement(const Object& object) const {
  std::vector<const Object*> others;
  for (const auto& [id, host] : breaks_.dropped_with)
    if (host == object.id) others.push_back(changes_.at(id).have);
  return others.empty() ? object.kind->drop(object) : *object.kind->drop_circle(object, others);
}

// First whatever rides along with something in the cycle gets a statement of its own; then what can
// be made in two parts is, and what only goes together is dropped together.
bool StepGraph::break_cycles(const std::vector<std::vector<std::size_t>>& cycles,
                             Breaks& breaks) const {
  bool broken = false;
  for (const auto& cycle : cycles) {
    std::set<std::size_t> members(cycle.begin(), cycle.end());
    auto rides_in = [&](const std::map<ObjectId, ObjectId>& hosts, bool drops) {
      for (const auto& [id, host] : hosts)
        if (members.contains(drops ? drop_of(id) : create_of(id)))
          for (const Need& need : (drops ? changes_.at(id).have : changes_.at(id).want)->needs) {
            auto other = vertices_.find(need.id);
            if (need.id == host || other == vertices_.end()) continue;
            bool exists = drops ? other->second.drop.has_value() : other->second.create.has_value();
            if (exists && members.contains(drops ? drop_of(need.id) : create_of(need.id)) &&
                (drops ? drop_of(need.id) != drop_of(id) : create_of(need.id) != create_of(id)))
              broken = breaks.uncarried.insert({id, host}).second || broken;
          }
    };
    rides_in(create_host_, false);
    rides_in(drop_host_, true);
  }
  if (broken) return true;
  for (const auto& cycle : cycles) {
    broken = break_circle_of_drops(cycle, breaks) || broken;
    for (std::size_t vertex : cycle) {
      const Change& change = *vertices_list_[vertex].change;
      if (vertices_list_[vertex].type == Vertex::Type::kDrop) {
        if (change.verb == Verb::kDrop && lets_go_in_part(*change.have))
          broken = breaks.emptied.insert(change.have->id).second || broken;
        continue;
      }
      if (vertices_list_[vertex].type != Vertex::Type::kCreate) continue;
      if (way_of(change.want->id) != nullptr) {
        ++breaks.given_up[change.want->id];
        broken = true;
        continue;
      }
      if (change.want->kind->shell(*change.want))
        broken = breaks.shelled.insert(change.want->id).second || broken;
    }
  }
  return broken;
}

std::string StepGraph::members(const std::vector<std::size_t>& cycle) const {
  std::set<std::string> names;
  for (std::size_t vertex : cycle) {
    const Change& change = *vertices_list_[vertex].change;
    names.insert((change.want != nullptr ? change.want : change.have)->id.identity);
  }
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

}  // namespace schemadiff
