// Finds casts of whole arrays in the parse tree and writes the arrays' types into the text.
#include "sql/array_casts.h"

#include <map>

#include "sql/tree.h"

namespace schemadiff {

namespace {

// The type behind "::" at this place of the text: up to the comma or bracket that ends the element.
std::string type_after(const std::string& text, std::size_t cast) {
  std::string type;
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = cast + 2; i < text.size(); ++i) {
    char c = text[i];
    if (c == '"') quoted = !quoted;
    if (!quoted && depth == 0 && (c == ',' || c == ']')) break;
    if (c == '(') ++depth;
    if (c == ')') --depth;
    type += c;
  }
  return type;
}

// The place before the ")" that stands before "::", or npos.
std::size_t behind_array(const std::string& text, std::size_t cast) {
  bool array = cast >= 2 && text[cast - 1] == ')' && text[cast - 2] == ']';
  return array ? cast - 1 : std::string::npos;
}

void find(const Node& node, const std::string& text, std::map<std::size_t, std::string>& insert) {
  for (const auto& [key, value] : node.fields) {
    find(value, text, insert);
    if (key != "TypeCast") continue;
    const Node& elements = value["arg"]["A_ArrayExpr"]["elements"];
    if (elements.items.empty() || value["typeName"]["arrayBounds"].empty()) continue;
    const Node& element = elements.items[0]["TypeCast"];
    std::size_t place = behind_array(text, value["location"].number());
    if (element.empty() || place == std::string::npos) continue;
    insert[place] = "::" + type_after(text, element["location"].number()) + "[]";
  }
  for (const Node& item : node.items) find(item, text, insert);
}

}  // namespace

std::string keep_array_types(const std::string& statement) {
  if (statement.find("])::") == std::string::npos) return statement;
  std::optional<Node> tree = parse_tree(statement);
  if (!tree) return statement;
  std::map<std::size_t, std::string> insert;
  find(*tree, statement, insert);
  std::string text = statement;
  for (auto place = insert.rbegin(); place != insert.rend(); ++place)
    text.insert(place->first, place->second);
  return text;
}

}  // namespace schemadiff
