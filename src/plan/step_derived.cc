// The order between what derives and what it derives from: partitions and their tables, heirs and
// their ancestors, and the indexes, keys and triggers that follow.
#include <algorithm>
#include <iterator>
#include <map>

#include "plan/step_graph.h"

namespace schemadiff {

void StepGraph::derived_edges(const ObjectId& id, const Change& change) {
  // The server takes a change to the heirs itself. What an heir does in its own way comes after
  // it, but for what makes the way free.
  for (const ObjectId& source : keeps_deriving_from(change)) {
    if (!changes_.contains(source)) continue;
    for (std::size_t own : vertices_.at(id).steps) {
      const Step& step = *vertices_list_[own].step;
      if (step.part.empty() && step.phase != Phase::kTighten) continue;
      for (std::size_t theirs : vertices_.at(source).steps) {
        const std::string& part = vertices_list_[theirs].step->part;
        if (part.empty() || (!step.part.empty() && part != step.part)) continue;
        if (step.phase == Phase::kLoosen)
          graph_.edge(own, theirs);
        else
          graph_.edge(theirs, own);
      }
    }
  }
  release_sources(id, change);
  join_sources(id, change);
}

// A partition is detached before its table changes, before what would go with the table's goes, and
// before its own former parts can go. What is dropped or detached leaves its place to others.
void StepGraph::release_sources(const ObjectId& id, const Change& change) {
  std::vector<std::size_t> releases;
  if (change.verb == Verb::kAlter)
    for (std::size_t own : vertices_.at(id).steps)
      if (const Step& step = *vertices_list_[own].step;
          step.part.empty() && step.phase == Phase::kLoosen)
        releases.push_back(own);
  for (const ObjectId& source : lets_go_of(change)) {
    auto host = vertices_.find(source);
    for (std::size_t release : releases) {
      if (host != vertices_.end())
        for (std::size_t theirs : host->second.steps) graph_.edge(release, theirs);
      for (const auto& [other, its] : changes_) {
        if (!its.drops()) continue;
        for (const Need& need : its.have->needs)
          if (need.hold == Hold::kBelongs && (need.id == source || need.id == id))
            graph_.edge(release, drop_of(other));
      }
    }
  }
  if (change.drops()) releases.push_back(drop_of(id));
  if (releases.empty() || std::ranges::find(change.have->needs, Hold::kDerives, &Need::hold) ==
                              change.have->needs.end())
    return;
  for (const auto& [other, its] : changes_) {
    if (other == id || its.want == nullptr) continue;
    for (const ObjectId& source : begins_to_derive_from(its)) {
      if (!derives(*change.have, source)) continue;
      for (std::size_t release : releases) {
        if (its.creates()) graph_.edge(release, create_of(other), true);
        for (std::size_t theirs : vertices_.at(other).steps)
          if (vertices_list_[theirs].step->part.empty() && phase_of(theirs) == Phase::kTighten)
            graph_.edge(release, theirs, true);
      }
    }
  }
}

// The columns of an ancestor are ready when an heir is made or added.
void StepGraph::join_sources(const ObjectId& id, const Change& change) {
  if (change.verb == Verb::kAlter && !begins_to_derive_from(change).empty())
    for (const auto& [other, its] : changes_) {
      if (!its.creates() || !belongs(*its.want, id)) continue;
      const auto origins = begins_to_derive_from(its);
      if (origins.empty()) continue;
      // What belongs to its origin too comes with the table's new place; what only matches it has
      // to be there before.
      const bool comes = std::ranges::any_of(
          origins, [&, &object = *its.want](const ObjectId& at) { return belongs(object, at); });
      for (std::size_t own : vertices_.at(id).steps)
        if (vertices_list_[own].step->part.empty() && phase_of(own) == Phase::kTighten) {
          comes ? graph_.edge(own, create_of(other)) : graph_.edge(create_of(other), own);
          if (!comes && way_of(other) != nullptr)
            for (std::size_t step : vertices_.at(other).steps) graph_.edge(step, own);
          if (its.drops()) graph_.edge(drop_of(other), own);
        }
    }
  for (const ObjectId& source : begins_to_derive_from(change)) {
    auto host = vertices_.find(source);
    if (host == vertices_.end()) continue;
    for (std::size_t theirs : host->second.steps) {
      if (vertices_list_[theirs].step->part.empty()) continue;
      if (change.creates()) graph_.edge(theirs, create_of(id));
      for (std::size_t own : vertices_.at(id).steps)
        if (vertices_list_[own].step->part.empty() && phase_of(own) == Phase::kTighten)
          graph_.edge(theirs, own);
    }
  }
}

// The server numbers the names that it makes up for equal parts of a partition (t_a_idx, t_a_idx1)
// in the order in which what they derive from is made.
void StepGraph::number_edges() {
  using Number = std::pair<std::size_t, std::string>;  // the digits behind how many they are
  std::map<std::pair<std::string, std::string>, std::map<Number, ObjectId>> numbered;
  for (const auto& [id, change] : changes_) {
    if (!change.creates()) continue;
    const Name& name = change.want->name;
    const std::size_t end = name.name.find_last_not_of("0123456789") + 1;
    for (const ObjectId& source : begins_to_derive_from(change))
      if (const auto host = changes_.find(source); host != changes_.end() && host->second.creates())
        numbered[{name.schema, name.name.substr(0, end)}].emplace(
            Number{name.name.size() - end, name.name.substr(end)}, source);
  }
  for (const auto& [name, sources] : numbered)
    for (auto one = sources.begin(); one != sources.end() && std::next(one) != sources.end(); ++one)
      graph_.edge(create_of(one->second), create_of(std::next(one)->second), true);
}

}  // namespace schemadiff
