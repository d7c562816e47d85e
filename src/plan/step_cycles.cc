// How a circle of objects is broken.
#include "plan/step_graph.h"

namespace schemadiff {

// First whatever rides along with something in the cycle gets a statement of its own; then what can
// be made in two parts is.
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
              broken = breaks.uncarried.insert(id).second || broken;
          }
    };
    rides_in(create_host_, false);
    rides_in(drop_host_, true);
  }
  if (broken) return true;
  for (const auto& cycle : cycles)
    for (std::size_t vertex : cycle) {
      const Change& change = *vertices_list_[vertex].change;
      if (vertices_list_[vertex].type != Vertex::Type::kCreate) continue;
      if (change.want->kind->shell(*change.want))
        broken = breaks.shelled.insert(change.want->id).second || broken;
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
