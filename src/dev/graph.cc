// Tarjan's components, without recursion since schemas are large, and Kahn's order with a heap.
#include "dev/graph.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace schemadiff {

std::vector<std::size_t> components(const Adjacency& graph) {
  constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  std::vector<std::size_t> index(graph.size(), kNone), low(graph.size()), component(graph.size());
  std::vector<bool> on_stack(graph.size());
  std::vector<std::size_t> stack;
  std::size_t next_index = 0, next_component = 0;
  for (std::size_t root = 0; root < graph.size(); ++root) {
    if (index[root] != kNone) continue;
    std::vector<std::pair<std::size_t, std::size_t>> path = {{root, 0}};  // vertex, next edge
    while (!path.empty()) {
      auto& [vertex, edge] = path.back();
      if (edge == 0) {
        index[vertex] = low[vertex] = next_index++;
        stack.push_back(vertex);
        on_stack[vertex] = true;
      }
      if (edge < graph[vertex].size()) {
        std::size_t to = graph[vertex][edge++];
        if (index[to] == kNone)
          path.emplace_back(to, 0);
        else if (on_stack[to])
          low[vertex] = std::min(low[vertex], index[to]);
        continue;
      }
      std::size_t done = vertex;
      path.pop_back();
      if (!path.empty()) low[path.back().first] = std::min(low[path.back().first], low[done]);
      if (low[done] != index[done]) continue;
      for (std::size_t member = kNone; member != done;) {
        member = stack.back();
        stack.pop_back();
        on_stack[member] = false;
        component[member] = next_component;
      }
      ++next_component;
    }
  }
  return component;
}

std::vector<std::size_t> topological_order(const Adjacency& graph,
                                           const std::vector<std::size_t>& rank) {
  std::vector<std::size_t> missing(graph.size()), order;
  Adjacency followers(graph.size());
  for (std::size_t a = 0; a < graph.size(); ++a) {
    missing[a] = graph[a].size();
    for (std::size_t b : graph[a]) followers[b].push_back(a);
  }
  using Entry = std::pair<std::size_t, std::size_t>;  // rank, vertex
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
  for (std::size_t a = 0; a < graph.size(); ++a)
    if (missing[a] == 0) ready.emplace(rank[a], a);
  while (!ready.empty()) {
    std::size_t vertex = ready.top().second;
    ready.pop();
    order.push_back(vertex);
    for (std::size_t a : followers[vertex])
      if (--missing[a] == 0) ready.emplace(rank[a], a);
  }
  return order;
}

}  // namespace schemadiff
