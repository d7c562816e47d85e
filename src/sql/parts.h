// The named things inside a statement: columns, attributes, labels, constraints.
#pragma once
#include <string>
#include <vector>

#include "sql/analysis.h"

namespace schemadiff {

struct StatementPart {
  std::size_t offset = 0;  // bytes from the start of the statement's text to its first character
  std::string noun;        // "column", "attribute", "label", "constraint"
  std::string name;        // "" when the text gives it none
  bool of_column = false;  // a constraint written behind a column's type
  bool ends = false;       // the text between it and the next part is its own
};

/// What the statement declares the parts of, and the parts by their place in the text.
struct StatementParts {
  Declaration object;  // of an ALTER that adds parts, what it alters; else what is declared first
  bool altered = false;
  std::vector<StatementPart> list;
};

/// Of a CREATE or an ALTER ... ADD that parses. Without a noun in object when there is nothing that
/// could be meant.
StatementParts parts_of(const Statement& statement, const Analysis& analysis);

}  // namespace schemadiff
