// A directed graph of numbered vertices: circles and topological order.
#pragma once
#include <cstddef>
#include <vector>

namespace schemadiff {

/// graph[a] holds every b that must come before a.
using Adjacency = std::vector<std::vector<std::size_t>>;

/// The number of the strongly connected component of each vertex: two vertices have the same one
/// when each is reachable from the other.
std::vector<std::size_t> components(const Adjacency& graph);

/// A topological order that takes, of all vertices whose predecessors are done, the one of lowest
/// rank. The graph must have no circles.
std::vector<std::size_t> topological_order(const Adjacency& graph,
                                           const std::vector<std::size_t>& rank);

}  // namespace schemadiff
