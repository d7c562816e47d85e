// Builds the graph of what must precede what, cuts its circles, and sorts.
#include "dev/order.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "dev/graph.h"
#include "dev/names.h"
#include "sql/foreign_keys.h"

namespace schemadiff {

namespace {

// Edges that must hold, and those that are only better kept: they yield in circles.
struct Edges {
  Adjacency needs, prefers;
};

void tidy(std::vector<std::size_t>& list, std::size_t self) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  std::erase(list, self);
}

// For each item that declares something, the items that modify it, in the files' order.
Adjacency modifiers_of(const std::vector<Item>& items, const Names& names) {
  Adjacency modifiers(items.size());
  for (std::size_t i = 0; i < items.size(); ++i)
    for (const Reference& reference : items[i].analysis.modifies)
      for (const Names::Found& found : names.declared(items[i], reference))
        if (found.item != i && (modifiers[found.item].empty() || modifiers[found.item].back() != i))
          modifiers[found.item].push_back(i);
  return modifiers;
}

Edges find_edges(const std::vector<Item>& items) {
  Names names(items);
  Adjacency modifiers = modifiers_of(items, names), notable = modifiers;
  for (std::vector<std::size_t>& of_one : notable)
    std::erase_if(of_one, [&](std::size_t i) {
      return !items[i].analysis.changes_shape && !items[i].analysis.adds_key;
    });
  Edges edges{Adjacency(items.size()), Adjacency(items.size())};
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Analysis& analysis = items[i].analysis;
    std::vector<Reference> references = analysis.refers;
    for (const Declaration& d : analysis.declares)  // the schema it is made in
      if (std::vector<std::string> path = items[i].search_path();
          d.name.schema.empty() && !path.empty())
        references.push_back({Space::kSchema, {"", path.front()}, false});
    for (const Reference& reference : references) {
      std::vector<Names::Found> all = names.declared(items[i], reference);
      bool has_placeholder = std::any_of(all.begin(), all.end(), [](const Names::Found& found) {
        return found.declaration->placeholder;
      });
      for (const Names::Found& found : all) {
        bool firm =
            items[i].statement.parsed && (!has_placeholder || found.declaration->placeholder);
        (firm ? edges.needs : edges.prefers)[i].push_back(found.item);
        for (std::size_t modifier : notable[found.item]) {
          const Analysis& change = items[modifier].analysis;
          if ((modifier < i && change.changes_shape) || (reference.needs_key && change.adds_key))
            edges.prefers[i].push_back(modifier);
        }
      }
    }
  }
  for (const std::vector<std::size_t>& of_one : modifiers)
    for (std::size_t k = 1; k < of_one.size(); ++k)
      edges.prefers[of_one[k]].push_back(of_one[k - 1]);
  for (std::size_t i = 0; i < items.size(); ++i) {
    tidy(edges.needs[i], i);
    tidy(edges.prefers[i], i);
  }
  return edges;
}

Adjacency joined(const Adjacency& a, const Adjacency& b) {
  Adjacency both = a;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both[i].insert(both[i].end(), b[i].begin(), b[i].end());
    tidy(both[i], i);
  }
  return both;
}

// Without the edges between members of one component.
Adjacency between(const Adjacency& graph, const std::vector<std::size_t>& component) {
  Adjacency rest = graph;
  for (std::size_t i = 0; i < rest.size(); ++i)
    std::erase_if(rest[i], [&](std::size_t to) { return component[to] == component[i]; });
  return rest;
}

// The items with every CREATE TABLE that stands in a circle split in two or more.
std::vector<Item> without_circles(std::vector<Item> items, const Adjacency& needs) {
  std::vector<std::size_t> component = components(needs);
  std::map<std::size_t, int> members;
  for (std::size_t c : component) ++members[c];
  std::vector<Item> split;
  for (std::size_t i = 0; i < items.size(); ++i) {
    TableWithoutForeignKeys table;
    if (members[component[i]] > 1) table = without_foreign_keys(items[i].statement);
    Item original = items[i];
    if (!table.removed.empty()) {
      items[i].statement.text = table.text;
      items[i].analysis = analyse(items[i].statement);
    }
    split.push_back(std::move(items[i]));
    for (const ForeignKey& key : table.removed) split.push_back(foreign_key_of(original, key));
  }
  return split;
}

// Extensions and schemas without contents first, then the files' order. But default privileges hold
// for the schemas that stand after them.
std::vector<std::size_t> ranks(const std::vector<Item>& items) {
  std::vector<std::size_t> rank(items.size());
  std::iota(rank.begin(), rank.end(), items.size());
  bool default_privileges = false;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::string& type = items[i].analysis.type;
    default_privileges = default_privileges || type == "AlterDefaultPrivilegesStmt";
    bool empty_schema =
        type == "CreateSchemaStmt" && items[i].analysis.declares.size() == 1 && !default_privileges;
    if (type == "CreateExtensionStmt" || empty_schema) rank[i] = i;
  }
  return rank;
}

}  // namespace

Ordered in_order(std::vector<Item> items) {
  Names(items).check_duplicates();
  const Adjacency needs = find_edges(items).needs;
  items = without_circles(std::move(items), needs);
  Edges edges = find_edges(items);
  Adjacency firm = between(edges.needs, components(edges.needs));
  Adjacency all = joined(firm, edges.prefers);
  // In a circle of both sorts the firm ones stay; they have no circle of their own any more.
  Adjacency kept = joined(firm, between(edges.prefers, components(all)));
  std::vector<std::size_t> order = topological_order(kept, ranks(items));
  std::vector<std::size_t> position(items.size());
  for (std::size_t k = 0; k < order.size(); ++k) position[order[k]] = k;
  Ordered ordered;
  for (std::size_t i : order) {
    ordered.items.push_back(std::move(items[i]));
    ordered.needs.emplace_back();
    for (std::size_t needed : edges.needs[i]) ordered.needs.back().push_back(position[needed]);
  }
  return ordered;
}

}  // namespace schemadiff
