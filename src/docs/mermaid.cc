// Draws the tables of one schema and the foreign keys between them.
#include "docs/mermaid.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "docs/mermaid_text.h"
#include "sql/sql.h"

namespace schemadiff {
namespace {

// Mermaid's default maxTextSize in characters; a diagram cannot raise it by itself.
constexpr std::size_t kMaxText = 50'000;
// A comment is a hint in the picture, not the documentation: as many characters of it are shown.
constexpr std::size_t kMaxComment = 60;

enum class Detail { kAll, kNoComments, kKeysOnly, kNoColumns };

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_within(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  return std::ranges::all_of(part, [&](const std::string& name) { return contains(whole, name); });
}

// The first line, cut at a character; "…" says that there is more.
std::string shortened(std::string_view comment) {
  std::string result(comment.substr(0, comment.find('\n')));
  std::size_t characters = 0;
  for (std::size_t i = 0; i < result.size(); ++i) {
    if ((static_cast<unsigned char>(result[i]) & 0xC0) == 0x80) continue;
    if (characters++ < kMaxComment) continue;
    result.erase(i);
    return result + "…";
  }
  return result.size() < comment.size() ? result + " …" : result;
}

std::string marks(const RelationModel& table, const std::string& column) {
  bool primary = false, unique = false;
  for (const KeyModel& key : table.keys)
    if (contains(key.columns, column)) (key.primary ? primary : unique) = true;
  const bool foreign = std::ranges::any_of(table.foreign_keys, [&](const ForeignKeyModel& key) {
    return contains(key.columns, column);
  });
  std::vector<std::string> result;
  if (primary) result.emplace_back("PK");
  if (foreign) result.emplace_back("FK");
  if (unique) result.emplace_back("UK");
  return fmt::format("{}", fmt::join(result, ", "));
}

std::string attribute(const RelationModel& table, const ColumnModel& column, Detail detail) {
  // The server qualifies every type that is not its own; at home the schema goes without saying.
  std::string type = short_type(column.type);
  if (const std::string home = quote_ident(table.schema) + "."; type.starts_with(home))
    type.erase(0, home.size());
  const MermaidWord type_word = mermaid_word(type), name_word = mermaid_word(column.name);
  std::vector<std::string> notes;
  if (!name_word.exact) notes.push_back(quote_ident(column.name));
  if (!type_word.exact) notes.push_back(type);
  if (detail == Detail::kAll && !column.comment.empty()) notes.push_back(shortened(column.comment));

  std::string line = fmt::format("    {} {}", type_word.text, name_word.text);
  const std::string keys = marks(table, column.name);
  if (!keys.empty()) line += " " + keys;
  if (!notes.empty())
    line += fmt::format(" \"{}\"", mermaid_quoted(fmt::format("{}", fmt::join(notes, "; "))));
  return line + "\n";
}

// `parent ||--o{ child`: a child that must have a parent sees exactly one, and a parent has at most
// one child when the columns of the foreign key are unique.
std::string_view cardinality(const RelationModel& child, const ForeignKeyModel& key) {
  const bool needed = std::ranges::all_of(child.columns, [&](const ColumnModel& column) {
    return column.not_null || !contains(key.columns, column.name);
  });
  const bool single = std::ranges::any_of(
      child.keys, [&](const KeyModel& unique) { return is_within(unique.columns, key.columns); });
  if (needed) return single ? "||--o|" : "||--o{";
  return single ? "|o--o|" : "|o--o{";
}

// How a table is called in the diagram of a schema.
std::string shown_name(const std::string& schema, const std::string& name,
                       const std::string& diagram) {
  return schema == diagram ? name : quote_ident(schema) + "." + quote_ident(name);
}

// The box in which a table is: a partition's is that of its partitioned table.
std::string box(const Model& model, const std::string& schema, const std::string& table,
                const std::string& diagram) {
  const RelationModel* relation = model.find(schema, table);
  if (relation == nullptr) return shown_name(schema, table, diagram);
  const RelationModel& root = model.root_of(*relation);
  return shown_name(root.schema, root.name, diagram);
}

std::string note_on(const RelationModel& table) {
  if (!table.server.empty()) return "foreign, on " + table.server;
  return table.partition_key.empty() ? "" : "partitioned by " + table.partition_key;
}

std::string draw(const Model& model, const std::vector<const RelationModel*>& tables,
                 const std::string& schema, Detail detail) {
  std::vector<std::string> names, foreign;
  auto show = [&](const std::string& name) {
    if (!contains(names, name) && !contains(foreign, name)) foreign.push_back(name);
  };
  for (const RelationModel* table : tables) names.push_back(table->name);
  for (const RelationModel* table : tables) {
    for (const ForeignKeyModel& key : table->foreign_keys)
      show(box(model, key.target_schema, key.target_table, schema));
    for (const ParentModel& parent : table->parents)
      show(box(model, parent.schema, parent.table, schema));
  }
  names.insert(names.end(), foreign.begin(), foreign.end());
  const MermaidIds ids(names);

  std::string text = "erDiagram\n";
  for (const RelationModel* table : tables) {
    std::string attributes;
    for (const ColumnModel& column : table->columns)
      if (detail < Detail::kKeysOnly ||
          (detail == Detail::kKeysOnly && !marks(*table, column.name).empty()))
        attributes += attribute(*table, column, detail);
    text += "  " + ids.declaration(table->name, note_on(*table));
    text += attributes.empty() ? "\n" : " {\n" + attributes + "  }\n";
  }
  for (const std::string& name : foreign) text += "  " + ids.declaration(name) + "\n";
  for (const RelationModel* table : tables) {
    for (const ParentModel& parent : table->parents)
      text +=
          fmt::format("  {} ||..o| {} : \"inherited by\"\n",
                      ids.id(box(model, parent.schema, parent.table, schema)), ids.id(table->name));
    for (const ForeignKeyModel& key : table->foreign_keys)
      text += fmt::format("  {} {} {} : \"{}\"\n",
                          ids.id(box(model, key.target_schema, key.target_table, schema)),
                          cardinality(*table, key), ids.id(table->name), mermaid_quoted(key.name));
  }
  return text;
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

std::string er_mermaid(const Model& model, const std::string& schema) {
  std::vector<const RelationModel*> tables;
  for (const RelationModel& relation : model.relations)
    if (has_box(model, relation) && relation.schema == schema) tables.push_back(&relation);

  std::string text = draw(model, tables, schema, Detail::kAll);
  if (text.size() <= kMaxText) return text;
  for (const auto& [detail, what] : {std::pair{Detail::kNoComments, "comments"},
                                     std::pair{Detail::kKeysOnly, "columns outside of keys"},
                                     std::pair{Detail::kNoColumns, "columns"}}) {
    text = fmt::format("%% Drawn without {}: Mermaid renders no more than {} characters.\n{}", what,
                       kMaxText, draw(model, tables, schema, detail));
    if (text.size() <= kMaxText) break;
  }
  return text;
}

std::string er_mermaid(const Model& model) {
  std::string text;
  for (const std::string& schema : er_schemas(model)) {
    if (!text.empty()) text += "\n";
    text += fmt::format("%% schema {}\n", mermaid_quoted(schema)) + er_mermaid(model, schema);
  }
  return text.empty() ? "erDiagram\n" : text;
}

}  // namespace schemadiff
