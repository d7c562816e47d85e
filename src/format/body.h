// The list in parentheses of CREATE TABLE and CREATE TYPE, an element for each column, constraint,
// attribute or label.
#pragma once
#include <optional>
#include <vector>

#include "format/pieces.h"

namespace schemadiff {

struct Element {
  Pieces above;   // comments on lines before it
  Pieces pieces;  // with comments inside of it
  Pieces beside;  // comments at the end of its line

  /// It declares a column or an attribute, and begins with its name.
  bool column() const;
  /// Of a column: how many pieces from the second on are its type.
  std::size_t type_length() const;
};

struct Body {
  Pieces head;  // up to and with the parenthesis, and comments that share its line
  std::vector<Element> elements;
  Pieces below;         // comments after the last element
  Pieces tail;          // from the closing parenthesis on
  bool labels = false;  // CREATE TYPE ... AS ENUM
};

/// nullopt for a statement without such a list, and for CREATE TABLE ... AS.
std::optional<Body> body_of(const Pieces& pieces);

}  // namespace schemadiff
