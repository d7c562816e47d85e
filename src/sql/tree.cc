// Calls libpg_query and turns its JSON into nodes.
#include "sql/tree.h"

#include <pg_query.h>

#include <charconv>
#include <nlohmann/json.hpp>

namespace schemadiff {

namespace {

// Builds nodes while the JSON is read, since a tree of JSON values would only be copied.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Node root;

  bool null() override { return leaf("null"); }
  bool boolean(bool value) override { return leaf(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return leaf(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return leaf(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& text) override { return leaf(text); }
  bool string(string_t& text) override { return leaf(std::move(text)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(); }
  bool start_array(std::size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    open_.back().node->fields.push_back({std::move(name), {}});
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  struct Open {
    Node* node;
    bool array;
  };

  // Parents do not grow while a child is open, so pointers stay good.
  Node& next() {
    if (open_.empty()) return root;
    Node& parent = *open_.back().node;
    return open_.back().array ? parent.items.emplace_back() : parent.fields.back().value;
  }
  bool leaf(std::string text) {
    next().text = std::move(text);
    return true;
  }
  bool open(bool array = false) {
    Node& node = next();
    open_.push_back({&node, array});
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::vector<Open> open_;
};

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
    Builder builder;
    nlohmann::json::sax_parse(std::string_view(result.parse_tree), &builder);
    for (Field& field : builder.root.fields)
      if (field.name == "stmts" && !field.value.items.empty())
        for (Field& part : field.value.items.front().fields)
          if (part.name == "stmt") tree = std::move(part.value);
    if (tree && tree->fields.empty()) tree.reset();
  }
  pg_query_free_parse_result(result);
  return tree;
}

bool parses(const std::string& text) {
  // Of its functions that parse, the one that does least with the tree.
  const PgQuerySplitResult result = pg_query_split_with_parser(text.c_str());
  const bool fine = result.error == nullptr;
  pg_query_free_split_result(result);
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
