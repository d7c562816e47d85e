// DROP, TRUNCATE and what overwrites rows. Indexes, views and the like can be made again from what
// is left, so that losing them loses nothing.
#include "sql/losses.h"

#include <map>

#include "sql/lexer.h"
#include "sql/sql.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

std::string dotted(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ".") + quote_ident(name);
  return text;
}

std::string name_of_relation(const Node& relation) {
  const QualifiedName name = range_var(relation);
  return name.schema.empty() ? dotted({name.name}) : dotted({name.schema, name.name});
}

void of_drop(const Node& drop, std::vector<std::string>& losses) {
  static const std::map<std::string, std::string, std::less<>> holds_data = {
      {"OBJECT_TABLE", "table "},
      {"OBJECT_SEQUENCE", "sequence "},
      {"OBJECT_EXTENSION", "extension "},
      {"OBJECT_SUBSCRIPTION", "subscription "}};
  const bool cascade = drop["behavior"].text == "DROP_CASCADE";
  const auto noun = holds_data.find(drop["removeType"].text);
  if (noun == holds_data.end() && !cascade) return;
  for (const Node& object : drop["objects"].items)
    losses.push_back((noun == holds_data.end() ? "" : noun->second) + dotted(strings(object)) +
                     (cascade ? " with everything that stands on it" : ""));
}

void of_alter(const Node& alter, std::vector<std::string>& losses) {
  const std::string& of = alter["objtype"].text;
  if (of != "OBJECT_TABLE" && of != "OBJECT_TYPE") return;
  for (const Node& item : alter["cmds"].items) {
    const Node& command = item["AlterTableCmd"];
    if (command["subtype"].text != "AT_DropColumn") continue;
    losses.push_back(
        (of == "OBJECT_TYPE" ? "attribute " : "column ") + dotted({command["name"].text}) +
        (of == "OBJECT_TYPE" ? " of type " : " of table ") + name_of_relation(alter["relation"]));
  }
}

// The grammar does not know the statement, so the words have to do.
void of_words(const std::string& text, std::vector<std::string>& losses) {
  const std::vector<std::string> words = first_words(text, 2);
  if (words.size() < 2) return;
  const bool drops = words[0] == "drop" && (words[1] == "table" || words[1] == "schema");
  if (drops || words[0] == "truncate" || words[0] == "delete" || words[0] == "update" ||
      words[0] == "merge")
    losses.push_back("what this takes: " + text.substr(0, text.find('\n')));
}

}  // namespace

std::vector<std::string> losses_of(const Statement& statement) {
  std::vector<std::string> losses;
  std::optional<Node> tree;
  if (statement.parsed) tree = parse_tree(statement.text);
  if (!tree) {
    of_words(statement.text, losses);
    return losses;
  }
  const std::string& type = tree->type();
  const Node& body = tree->body();
  if (type == "DropStmt") of_drop(body, losses);
  if (type == "AlterTableStmt") of_alter(body, losses);
  if (type == "TruncateStmt")
    for (const Node& item : body["relations"].items)
      losses.push_back("the rows of table " + name_of_relation(item["RangeVar"]));
  if (type == "DeleteStmt" || type == "MergeStmt")
    losses.push_back("rows of table " + name_of_relation(body["relation"]));
  if (type == "UpdateStmt")
    losses.push_back("the values in table " + name_of_relation(body["relation"]) +
                     " that it overwrites");
  if (type == "DropOwnedStmt") losses.push_back("all that DROP OWNED takes");
  return losses;
}

}  // namespace schemadiff
