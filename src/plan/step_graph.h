// The steps of a plan as a graph: every object has a vertex for its drop, one for its creation and
// one per statement that alters it; the edges come from what the two catalogs' objects need.
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plan/changes.h"
#include "plan/graph.h"

namespace schemadiff {

struct Vertex {
  enum class Type { kDrop, kCreate, kStep } type;
  const Change* change;
  std::shared_ptr<const Step> step;  // an empty one where it is no kStep
};

struct Vertices {
  std::optional<std::size_t> drop, create;
  std::vector<std::size_t> steps;
  std::size_t completing = 0;  // so many of the first steps complete its shell
  bool drop_carried = false, create_carried = false;  // they are a carrier's vertex
  bool drop_alone = false;                            // by Change::drop_online
};

// How cycles are broken, more from round to round: objects that no longer ride along with this one
// of those that they belong to, objects that are made, or dropped, in two parts, and objects that
// are dropped by the statement of another.
struct Breaks {
  std::set<std::pair<ObjectId, ObjectId>> uncarried;
  std::set<ObjectId> shelled;
  std::map<ObjectId, ObjectId> dropped_with;
  std::set<ObjectId> emptied;                // brought back to their shell before they are dropped
  std::map<ObjectId, std::size_t> given_up;  // so many of the ways in Change::ways
};

class StepGraph {
 public:
  /// Both are kept by reference.
  StepGraph(const Changes& changes, const Breaks& breaks);

  Graph& graph() { return graph_; }
  /// Parts what comes together from what comes alone; order: one that the graph allows. Returns
  /// another one.
  std::vector<std::size_t> in_waves(const std::vector<std::size_t>& order);
  /// The statements in this order of the vertices.
  std::vector<Step> steps(const std::vector<std::size_t>& order) const;
  /// Adds to breaks what may break the cycles; false when nothing can.
  bool break_cycles(const std::vector<std::vector<std::size_t>>& cycles, Breaks& breaks) const;
  /// The names of the objects in a cycle.
  std::string members(const std::vector<std::size_t>& cycle) const;

 private:
  void add_vertices(const ObjectId& id, const Change& change);
  static Steps completion_of_shell(const Object& want);
  std::size_t add(Vertex vertex, Rank rank);
  void carry(const ObjectId& id, const Change& change);
  void carry_with_release(const ObjectId& id, const Change& change);
  void carry_with_column(const ObjectId& id, const Change& change);
  std::size_t drop_of(const ObjectId& id) const;
  std::size_t create_of(const ObjectId& id) const;
  std::vector<std::size_t> steps_on(const ObjectId& id, const std::string& part) const;
  static bool derives_only(const Object& object, const ObjectId& from);
  static bool loses_footing(const Need& need, const Change& change);
  Phase phase_of(std::size_t step) const;
  std::vector<std::size_t> loosening(const ObjectId& id, const std::string& part) const;
  void drop_edges(const ObjectId& id, const Change& change);
  void release_edges(const ObjectId& id, const Change& change);
  void need_edges(const ObjectId& id, const Change& change);
  std::vector<std::size_t> shaping(const ObjectId& id) const;
  void edges_to_way(const ObjectId& id, std::size_t provider);
  bool alone(std::size_t vertex) const;
  void derived_edges(const ObjectId& id, const Change& change);
  void release_sources(const ObjectId& id, const Change& change);
  void join_sources(const ObjectId& id, const Change& change);
  void own_edges(const ObjectId& id);
  const OnlineWay* way_of(const ObjectId& id) const;
  void reading_edges(const Change& change, const Vertices& own);
  void among_edges(std::size_t step);
  void name_edges();
  void number_edges();
  bool break_circle_of_drops(const std::vector<std::size_t>& cycle, Breaks& breaks) const;
  Sql drop_statement(const Object& object) const;
  std::vector<Sql> clauses_for(const ObjectId& host) const;

  const Changes& changes_;
  const Breaks& breaks_;
  Graph graph_;
  std::vector<Vertex> vertices_list_;
  std::map<ObjectId, Vertices> vertices_;
  std::map<ObjectId, ObjectId> drop_host_, create_host_;
  std::map<ObjectId, std::vector<ObjectId>> carried_;  // in the CREATE of this one
  std::set<std::pair<ObjectId, std::string>> topics_;  // of the clauses that a CREATE takes in
  std::map<ObjectId, std::size_t> drop_step_;          // the DROP COLUMN with which it goes
};

}  // namespace schemadiff
