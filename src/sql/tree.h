// The parse tree of a statement, as libpg_query prints it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schemadiff {

struct Field;

/// A node of the tree: a scalar (text), a list (items) or an object (fields). What libpg_query
/// leaves out (false, 0, "") reads as an empty node.
struct Node {
  std::string text;  // "true" for true, decimal digits for a number
  std::vector<Node> items;
  std::vector<Field> fields;

  bool empty() const;
  bool yes() const { return text == "true"; }
  /// The field of that name, or an empty node.
  const Node& operator[](std::string_view key) const;
  /// The number, or 0.
  std::size_t number() const;
  /// For the wrapper {"RangeVar": {...}} of a node in a list: its type, and the node itself.
  const std::string& type() const;
  const Node& body() const;
};

struct Field {
  std::string name;
  Node value;
};

/// The first statement of the text as {"CreateStmt": {...}}; nullopt when it does not parse.
std::optional<Node> parse_tree(const std::string& text);

/// Whether the grammar of libpg_query (PostgreSQL 15) knows the text.
bool parses(const std::string& text);

/// The strings of a list of {"String": {"sval": ...}}, also when wrapped as {"List": {"items":
/// [...]}} or a single {"String": ...}; empty when the node is anything else.
std::vector<std::string> strings(const Node& list);

}  // namespace schemadiff
