// Entity relationship diagrams of a schema, in the language of Mermaid (https://mermaid.js.org).
#pragma once
#include <string>
#include <vector>

#include "catalog/model.h"

namespace schemadiff {

/// Tables and foreign tables have boxes of their own; partitions are inside of their table's.
bool has_box(const Model& model, const RelationModel& relation);

/// The schemas that hold at least one table, in order; each gets a diagram of its own.
std::vector<std::string> er_schemas(const Model& model);

/// One `erDiagram` of the tables of one schema: columns with type, PK/FK/UK and comment, a line
/// per foreign key, and a dotted one per parent. A table of another schema that a foreign key
/// points to is an empty box with its qualified name. Ends in a newline. Mermaid renders no text
/// above 50,000 characters (its maxTextSize), so a schema that would need more is drawn without
/// comments, then with key columns only, then without columns; a `%%` line says so.
std::string er_mermaid(const Model& model, const std::string& schema);

/// All diagrams one after the other, each under a `%% schema NAME` line.
std::string er_mermaid(const Model& model);

/// A Markdown file: per schema a heading, the diagram and a table with a line per table.
std::string er_markdown(const Model& model);

}  // namespace schemadiff
