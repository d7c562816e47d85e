// Entity relationship diagrams of a schema, in the language of Mermaid (https://mermaid.js.org).
#pragma once
#include <string>
#include <vector>

#include "docs/diagrams.h"

namespace schemadiff {

/// One `erDiagram` of the tables of one schema: columns with type, PK/FK/UK and comment, a line
/// per foreign key, and a dotted one per parent. A table that is not in the diagram and that a
/// foreign key points to is an empty box, with its qualified name where it is of another schema.
/// Ends in a newline. Mermaid renders no text above 50,000 characters (its maxTextSize), so what
/// would need more is drawn without comments, then with key columns only, then without columns; a
/// `%%` line says so.
std::string er_mermaid(const Model& model, const Diagram& diagram);

struct MermaidDiagram {
  Diagram diagram;
  std::string text;
};
/// A diagram per schema, or several where the schema is too large for Mermaid.
std::vector<MermaidDiagram> er_mermaid_diagrams(const Model& model);

/// All of them one after the other, each under a line `%% schema NAME` with its part.
std::string er_mermaid(const Model& model);

/// A Markdown file: per schema a heading, the diagrams and a table with a line per table.
std::string er_markdown(const Model& model);

}  // namespace schemadiff
