// Calls libpg_query and turns its JSON into nodes.
#include "sql/tree.h"

#include <pg_query.h>

#include <charconv>
#include <nlohmann/json.hpp>

namespace schemadiff {

namespace {

using Json = nlohmann::ordered_json;

Node node_of(const Json& json) {
  Node node;
  if (json.is_object())
    for (const auto& [key, value] : json.items()) node.fields.push_back({key, node_of(value)});
  else if (json.is_array())
    for (const Json& value : json) node.items.push_back(node_of(value));
  else if (json.is_string())
    node.text = json.get<std::string>();
  else
    node.text = json.dump();
  return node;
}

}  // namespace

bool Node::empty() const { return text.empty() && items.empty() && fields.empty(); }
const std::string& Node::type() const { return fields.front().name; }
const Node& Node::body() const { return fields.front().value; }

const Node& Node::operator[](std::string_view key) const {
  static const Node kEmpty;
  for (const Field& field : fields)
    if (field.name == key) return field.value;
  return kEmpty;
}

std::size_t Node::number() const {
  std::size_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<Node> parse_tree(const std::string& text) {
  PgQueryParseResult result = pg_query_parse(text.c_str());
  std::optional<Node> tree;
  if (!result.error) {
    Json json = Json::parse(result.parse_tree);
    if (json.contains("stmts") && !json["stmts"].empty())
      tree = node_of(json["stmts"][0].value("stmt", Json::object()));
    if (tree && tree->fields.empty()) tree.reset();
  }
  pg_query_free_parse_result(result);
  return tree;
}

bool parses(const std::string& text) {
  PgQueryProtobufParseResult result = pg_query_parse_protobuf(text.c_str());
  bool fine = !result.error;
  pg_query_free_protobuf_parse_result(result);
  return fine;
}

std::vector<std::string> strings(const Node& list) {
  const Node* items = &list;
  if (!list["List"].empty()) items = &list["List"]["items"];
  if (!list["String"].empty()) return {list["String"]["sval"].text};
  std::vector<std::string> found;
  for (const Node& item : items->items) {
    if (item.fields.size() != 1 || item.type() != "String") return {};
    found.push_back(item.body()["sval"].text);
  }
  return found;
}

}  // namespace schemadiff
