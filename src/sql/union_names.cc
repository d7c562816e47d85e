// Finds casts of literals that are named after their type in the parse tree, and cuts the names.
#include "sql/union_names.h"

#include <map>

#include "sql/lexer.h"
#include "sql/tree.h"

namespace schemadiff {

namespace {

bool is_literal(const Node& node) {
  if (const Node& cast = node["TypeCast"]; !cast.empty()) return is_literal(cast["arg"]);
  return !node["A_Const"].empty();
}

// The place of " AS name" behind the expression that begins there.
void find_name(const std::string& text, std::size_t start,
               std::map<std::size_t, std::size_t>& cut) {
  Token last = next_token(text, start);
  for (Token token = next_token(text, last.end); token.kind != TokenKind::kEnd;
       last = token, token = next_token(text, token.end)) {
    if (token.kind != TokenKind::kWord || lower(token.in(text)) != "as") continue;
    cut[last.end] = next_token(text, token.end).end;
    return;
  }
}

void find(const Node& node, const std::string& text, std::map<std::size_t, std::size_t>& cut) {
  for (const auto& [key, value] : node.fields) {
    find(value, text, cut);
    if (key != "ResTarget" || !is_literal(value["val"])) continue;
    const std::vector<std::string> type = strings(value["val"]["TypeCast"]["typeName"]["names"]);
    if (!type.empty() && type.back() == value["name"].text)
      find_name(text, value["location"].number(), cut);
  }
  for (const Node& item : node.items) find(item, text, cut);
}

}  // namespace

std::string without_union_names(const std::string& query) {
  bool has_branches = false;
  for (const char* word : {"UNION", "INTERSECT", "EXCEPT"})
    has_branches = has_branches || query.find(word) != std::string::npos;
  if (!has_branches) return query;
  std::optional<Node> tree = parse_tree(query);
  if (!tree) return query;
  std::map<std::size_t, std::size_t> cut;
  find(*tree, query, cut);
  std::string text = query;
  for (auto place = cut.rbegin(); place != cut.rend(); ++place)
    text.erase(place->first, place->second - place->first);
  return text;
}

}  // namespace schemadiff
