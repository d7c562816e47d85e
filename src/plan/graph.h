// A graph whose vertices have a place they would like to take, and the order that disturbs it
// least.
#pragma once
#include <compare>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace schemadiff {

/// The place a vertex takes when nothing speaks against it. Smaller comes first.
struct Rank {
  int wave = 0;  // an edge leads to none before it
  int stage = 0;
  int priority = 0;
  std::string identity;
  int sequence = 0;

  auto operator<=>(const Rank&) const = default;
  bool same_object(const Rank& other) const {
    return wave == other.wave && stage == other.stage && priority == other.priority &&
           identity == other.identity;
  }
};

class Graph {
 public:
  std::size_t add(Rank rank);
  /// first must come before second. Edges of a vertex to itself are ignored. soft: good to keep,
  /// dropped in a cycle.
  void edge(std::size_t first, std::size_t second, bool soft = false);

  std::size_t size() const { return ranks_.size(); }
  /// Takes the vertex of the smallest rank among those that nothing holds back, again and again,
  /// but goes on with the same object while it can; nullopt when there is a cycle.
  std::optional<std::vector<std::size_t>> order() const;
  /// The cycles: groups of two or more vertices that reach each other.
  std::vector<std::vector<std::size_t>> cycles() const;
  /// Drops soft edges inside cycles; true when there were any.
  bool loosen();
  /// Something comes after it.
  bool leads_on(std::size_t vertex) const { return !edges_[vertex].empty(); }
  /// Gives each vertex its wave. Even waves hold what comes together, odd ones what comes alone. A
  /// vertex comes as early as what it waits for allows, one that is late as late as what waits for
  /// it allows. order: as order() gave it.
  void set_waves(const std::vector<std::size_t>& order, const std::vector<bool>& alone,
                 const std::vector<bool>& late);

 private:
  struct Edge {
    std::size_t to;
    bool soft;
    auto operator<=>(const Edge&) const = default;
  };
  std::vector<Rank> ranks_;
  std::vector<std::set<Edge>> edges_;
};

}  // namespace schemadiff
