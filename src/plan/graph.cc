// Topological order and strongly connected components.
#include "plan/graph.h"

#include <algorithm>
#include <utility>

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
      auto same = ready.lower_bound({{last.stage, last.priority, last.identity, 0}, 0});
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

std::vector<std::vector<std::size_t>> Graph::cycles() const {
  // Iterative, because a chain of foreign keys can be as deep as the schema is large.
  struct Frame {
    std::size_t vertex;
    std::set<Edge>::const_iterator next;
  };
  constexpr std::size_t unseen = static_cast<std::size_t>(-1);
  std::vector<std::size_t> index(size(), unseen), low(size(), 0);
  std::vector<bool> on_stack(size(), false);
  std::vector<std::size_t> stack;
  std::vector<std::vector<std::size_t>> cycles;
  std::size_t counter = 0;
  for (std::size_t root = 0; root < size(); ++root) {
    if (index[root] != unseen) continue;
    std::vector<Frame> frames;
    auto enter = [&](std::size_t vertex) {
      index[vertex] = low[vertex] = counter++;
      stack.push_back(vertex);
      on_stack[vertex] = true;
      frames.push_back({vertex, edges_[vertex].begin()});
    };
    enter(root);
    while (!frames.empty()) {
      Frame& frame = frames.back();
      if (frame.next != edges_[frame.vertex].end()) {
        std::size_t to = (frame.next++)->to;
        if (index[to] == unseen)
          enter(to);
        else if (on_stack[to])
          low[frame.vertex] = std::min(low[frame.vertex], index[to]);
        continue;
      }
      std::size_t vertex = frame.vertex;
      frames.pop_back();
      if (!frames.empty())
        low[frames.back().vertex] = std::min(low[frames.back().vertex], low[vertex]);
      if (low[vertex] != index[vertex]) continue;
      std::vector<std::size_t> group;
      std::size_t member;
      do {
        member = stack.back();
        stack.pop_back();
        on_stack[member] = false;
        group.push_back(member);
      } while (member != vertex);
      if (group.size() > 1) cycles.push_back(std::move(group));
    }
  }
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
