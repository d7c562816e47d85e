// Boxes, marks and numbers, from the neutral model.
#include "docs/drawing.h"

#include <algorithm>
#include <set>

#include "docs/mermaid_text.h"
#include "sql/sql.h"

namespace schemadiff {
namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_within(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return std::ranges::all_of(part, [&](const std::string& name) { return contains(whole, name); });
}

}  // namespace

bool has_box(const Model& model, const RelationModel& relation) {
  return (relation.type == "table" || relation.type == "foreign table") &&
         &model.root_of(relation) == &relation;
}

std::vector<std::string> er_schemas(const Model& model) {
  std::set<std::string> schemas;
  for (const RelationModel& relation : model.relations)
    if (has_box(model, relation)) schemas.insert(relation.schema);
  return {schemas.begin(), schemas.end()};
}

const RelationModel* box_of(const Model& model, const std::string& schema,
                            const std::string& table) {
  const RelationModel* relation = model.find(schema, table);
  return relation == nullptr ? nullptr : &model.root_of(*relation);
}

Marks marks_of(const RelationModel& table, const std::string& column) {
  Marks marks;
  for (const KeyModel& key : table.keys)
    if (contains(key.columns, column)) (key.primary ? marks.primary : marks.unique) = true;
  marks.foreign = std::ranges::any_of(table.foreign_keys, [&](const ForeignKeyModel& key) {
    return contains(key.columns, column);
  });
  return marks;
}

Cardinality cardinality_of(const RelationModel& child, const ForeignKeyModel& key) {
  Cardinality found;
  found.parent_needed = std::ranges::all_of(child.columns, [&](const ColumnModel& column) {
    return column.not_null || !contains(key.columns, column.name);
  });
  found.one_child = std::ranges::any_of(
      child.keys, [&](const KeyModel& unique) { return is_within(unique.columns, key.columns); });
  return found;
}

std::string shown_type(const RelationModel& table, const ColumnModel& column) {
  // The server qualifies every type that is not its own; at home the schema goes without saying.
  std::string type = short_type(column.type);
  if (const std::string home = quote_ident(table.schema) + "."; type.starts_with(home))
    type.erase(0, home.size());
  return type;
}

std::string note_on(const RelationModel& table) {
  if (!table.server.empty()) return "foreign, on " + table.server;
  return table.partition_key.empty() ? "" : "partitioned by " + table.partition_key;
}

std::string qualified_name(const RelationModel& table) {
  return quote_ident(table.schema) + "." + quote_ident(table.name);
}

}  // namespace schemadiff
