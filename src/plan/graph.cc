// Kahn's order over ranks; cycles from components.
#include "plan/graph.h"

#include <algorithm>
#include <map>
#include <utility>

#include "dev/graph.h"

namespace schemadiff {

std::size_t Graph::add(Rank rank) {
  ranks_.push_back(std::move(rank));
  edges_.emplace_back();
  return ranks_.size() - 1;
}

void Graph::edge(std::size_t first, std::size_t second, bool soft) {
  if (first != second) edges_[first].insert({second, soft});
}

std::optional<std::vector<std::size_t>> Graph::order() const {
  std::vector<std::size_t> held_back(size(), 0);
  for (const auto& targets : edges_)
    for (const Edge& edge : targets) ++held_back[edge.to];
  std::set<std::pair<Rank, std::size_t>> ready;
  for (std::size_t vertex = 0; vertex < size(); ++vertex)
    if (held_back[vertex] == 0) ready.emplace(ranks_[vertex], vertex);
  std::vector<std::size_t> order;
  while (!ready.empty()) {
    auto next = ready.begin();
    if (!order.empty()) {
      const Rank& last = ranks_[order.back()];
      auto same = ready.lower_bound({{last.wave, last.stage, last.priority, last.identity, 0}, 0});
      if (same != ready.end() && same->first.same_object(last)) next = same;
    }
    std::size_t vertex = next->second;
    ready.erase(next);
    order.push_back(vertex);
    for (const Edge& edge : edges_[vertex])
      if (--held_back[edge.to] == 0) ready.emplace(ranks_[edge.to], edge.to);
  }
  if (order.size() < size()) return std::nullopt;
  return order;
}

void Graph::set_waves(const std::vector<std::size_t>& order, const std::vector<bool>& alone,
                      const std::vector<bool>& late) {
  for (std::size_t vertex = 0; vertex < size(); ++vertex) ranks_[vertex].wave = alone[vertex];
  for (const std::size_t vertex : order)
    for (const Edge& edge : edges_[vertex]) {
      const int earliest = ranks_[vertex].wave + (alone[vertex] != alone[edge.to] ? 1 : 0);
      ranks_[edge.to].wave = std::max(ranks_[edge.to].wave, earliest);
    }
  int last = 0;  // a later wave would be one more
  for (const std::size_t vertex : order)
    if (!late[vertex] && !alone[vertex]) last = std::max(last, ranks_[vertex].wave);
  for (auto vertex = order.rbegin(); vertex != order.rend(); ++vertex) {
    if (!late[*vertex] || alone[*vertex]) continue;
    int latest = std::max(last, ranks_[*vertex].wave);
    for (const Edge& edge : edges_[*vertex])
      latest = std::min(latest, ranks_[edge.to].wave - (alone[*vertex] != alone[edge.to] ? 1 : 0));
    ranks_[*vertex].wave = latest;
  }
}

std::vector<std::vector<std::size_t>> Graph::cycles() const {
  Adjacency reached(size());
  for (std::size_t vertex = 0; vertex < size(); ++vertex)
    for (const Edge& edge : edges_[vertex]) reached[vertex].push_back(edge.to);
  std::map<std::size_t, std::vector<std::size_t>> groups;
  const std::vector<std::size_t> component = components(reached);
  for (std::size_t vertex = 0; vertex < size(); ++vertex)
    groups[component[vertex]].push_back(vertex);
  std::vector<std::vector<std::size_t>> cycles;
  for (auto& [number, group] : groups)
    if (group.size() > 1) cycles.push_back(std::move(group));
  return cycles;
}

bool Graph::loosen() {
  bool loosened = false;
  for (const auto& group : cycles()) {
    std::set<std::size_t> members(group.begin(), group.end());
    for (std::size_t vertex : group)
      loosened = std::erase_if(edges_[vertex],
                               [&](const Edge& edge) {
                                 return edge.soft && members.contains(edge.to);
                               }) > 0 ||
                 loosened;
  }
  return loosened;
}

}  // namespace schemadiff
