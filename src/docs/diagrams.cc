// Connected parts by a walk over the foreign keys; its cost grows with tables and keys alone.
#include "docs/diagrams.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace schemadiff {
namespace {

using Tables = std::vector<const RelationModel*>;

// Who is tied to whom, by place in the list; sorted, each once.
std::vector<std::vector<std::size_t>> ties_of(const Model& model, const Tables& tables) {
  std::unordered_map<const RelationModel*, std::size_t> places;
  for (std::size_t i = 0; i < tables.size(); ++i) places.emplace(tables[i], i);
  std::vector<std::vector<std::size_t>> ties(tables.size());
  auto tie = [&](std::size_t from, const std::string& schema, const std::string& name) {
    const auto to = places.find(box_of(model, schema, name));
    if (to == places.end() || to->second == from) return;
    ties[from].push_back(to->second);
    ties[to->second].push_back(from);
  };
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (const ForeignKeyModel& key : tables[i]->foreign_keys)
      tie(i, key.target_schema, key.target_table);
    for (const ParentModel& parent : tables[i]->parents) tie(i, parent.schema, parent.table);
  }
  for (std::vector<std::size_t>& list : ties) {
    std::ranges::sort(list);
    list.erase(std::ranges::unique(list).begin(), list.end());
  }
  return ties;
}

// Groups of at most so many, each grown from its table with most ties outwards.
std::vector<std::vector<std::size_t>> groups_of(const std::vector<std::vector<std::size_t>>& ties,
                                                std::size_t most) {
  std::vector<std::size_t> starts(ties.size());
  std::iota(starts.begin(), starts.end(), std::size_t{0});
  std::ranges::stable_sort(starts, [&](auto a, auto b) { return ties[a].size() > ties[b].size(); });
  std::vector<bool> taken(ties.size());
  std::vector<std::vector<std::size_t>> groups;
  for (const std::size_t start : starts) {
    if (taken[start]) continue;
    std::vector<std::size_t> group = {start};
    taken[start] = true;
    for (std::size_t next = 0; next < group.size(); ++next)
      for (const std::size_t tied : ties[group[next]])
        if (!taken[tied] && group.size() < most) {
          taken[tied] = true;
          group.push_back(tied);
        }
    std::ranges::sort(group);
    groups.push_back(std::move(group));
  }
  std::ranges::sort(groups);
  return groups;
}

Tables tables_of(const Model& model, const std::string& schema) {
  Tables tables;
  for (const RelationModel& relation : model.relations)
    if (relation.schema == schema && has_box(model, relation)) tables.push_back(&relation);
  return tables;
}

}  // namespace

std::string Diagram::title() const {
  if (schema.empty()) return "all schemas";
  const std::string whole = "schema " + schema;
  return part == 0 ? whole : fmt::format("{}, part {} of {}", whole, part, parts);
}

std::vector<Diagram> diagrams_of_schema(const Model& model, const std::string& schema,
                                        std::size_t most) {
  const Tables tables = tables_of(model, schema);
  if (tables.size() <= most) return {{schema, 0, 0, tables}};
  std::vector<std::vector<std::size_t>> places;
  for (std::vector<std::size_t>& group : groups_of(ties_of(model, tables), most)) {
    if (places.empty() || places.back().size() + group.size() > most) places.emplace_back();
    places.back().insert(places.back().end(), group.begin(), group.end());
  }
  std::vector<Diagram> diagrams;
  for (std::vector<std::size_t>& list : places) {
    std::ranges::sort(list);
    Diagram& diagram =
        diagrams.emplace_back(Diagram{schema, diagrams.size() + 1, places.size(), {}});
    for (const std::size_t place : list) diagram.tables.push_back(tables[place]);
  }
  return diagrams;
}

std::vector<Diagram> diagrams_of(const Model& model, std::size_t most) {
  const std::vector<std::string> schemas = er_schemas(model);
  std::vector<Diagram> diagrams;
  std::size_t tables = 0;
  for (const std::string& schema : schemas)
    for (Diagram& diagram : diagrams_of_schema(model, schema, most)) {
      tables += diagram.tables.size();
      diagrams.push_back(std::move(diagram));
    }
  if (schemas.size() < 2 || tables > most) return diagrams;
  Diagram all;
  for (const Diagram& one : diagrams)
    all.tables.insert(all.tables.end(), one.tables.begin(), one.tables.end());
  return {all};
}

}  // namespace schemadiff
