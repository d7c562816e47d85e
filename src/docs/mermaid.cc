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
// In one diagram of a schema that is too large for one.
constexpr std::size_t kMostTables = 40;
// A comment is a hint in the picture, not the documentation: as many characters of it are shown.
constexpr std::size_t kMaxComment = 60;

enum class Detail { kAll, kNoComments, kKeysOnly, kNoColumns };

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
  const Marks found = marks_of(table, column);
  std::vector<std::string> result;
  if (found.primary) result.emplace_back("PK");
  if (found.foreign) result.emplace_back("FK");
  if (found.unique) result.emplace_back("UK");
  return fmt::format("{}", fmt::join(result, ", "));
}

std::string attribute(const RelationModel& table, const ColumnModel& column, Detail detail) {
  const std::string type = shown_type(table, column);
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

std::string_view cardinality(const RelationModel& child, const ForeignKeyModel& key) {
  const Cardinality found = cardinality_of(child, key);
  if (found.parent_needed) return found.one_child ? "||--o|" : "||--o{";
  return found.one_child ? "|o--o|" : "|o--o{";
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

std::string draw(const Model& model, const Diagram& diagram, Detail detail) {
  const auto& [schema, part, parts, tables] = diagram;
  std::vector<std::string> names, foreign;
  std::set<std::string> shown;
  auto show = [&](const std::string& name) {
    if (shown.insert(name).second) foreign.push_back(name);
  };
  for (const RelationModel* table : tables) names.push_back(table->name);
  shown.insert(names.begin(), names.end());
  for (const RelationModel* table : tables) {
    for (const ForeignKeyModel& key : table->foreign_keys)
      if (!leads_nowhere(key)) show(box(model, key.target_schema, key.target_table, schema));
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
    for (const ForeignKeyModel& key : table->foreign_keys) {
      if (leads_nowhere(key)) continue;
      text += fmt::format("  {} {} {} : \"{}\"\n",
                          ids.id(box(model, key.target_schema, key.target_table, schema)),
                          cardinality(*table, key), ids.id(table->name), mermaid_quoted(key.name));
    }
  }
  return text;
}

}  // namespace

std::string er_mermaid(const Model& model, const Diagram& diagram) {
  std::string text = draw(model, diagram, Detail::kAll);
  if (text.size() <= kMaxText) return text;
  for (const auto& [detail, what] : {std::pair{Detail::kNoComments, "comments"},
                                     std::pair{Detail::kKeysOnly, "columns outside of keys"},
                                     std::pair{Detail::kNoColumns, "columns"}}) {
    text = fmt::format("%% Drawn without {}: Mermaid renders no more than {} characters.\n{}", what,
                       kMaxText, draw(model, diagram, detail));
    if (text.size() <= kMaxText) break;
  }
  return text;
}

std::vector<MermaidDiagram> er_mermaid_diagrams(const Model& model) {
  std::vector<MermaidDiagram> drawn;
  for (const std::string& schema : er_schemas(model)) {
    const Diagram whole = diagrams_of_schema(model, schema, model.relations.size())[0];
    if (std::string text = draw(model, whole, Detail::kAll); text.size() <= kMaxText) {
      drawn.push_back({whole, std::move(text)});
      continue;
    }
    for (const Diagram& part : diagrams_of_schema(model, schema, kMostTables))
      drawn.push_back({part, er_mermaid(model, part)});
  }
  return drawn;
}

std::string er_mermaid(const Model& model) {
  std::string text;
  for (const MermaidDiagram& one : er_mermaid_diagrams(model)) {
    if (!text.empty()) text += "\n";
    text += fmt::format("%% {}\n{}", mermaid_quoted(one.diagram.title()), one.text);
  }
  return text.empty() ? "erDiagram\n" : text;
}

}  // namespace schemadiff
