// Statements by their tree; those about rows, of which there may be very many, by their words.
#include "sql/row_changes.h"

#include <algorithm>

#include "sql/lexer.h"
#include "sql/slices.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

// The last part of the name that stands behind the words.
std::string name_behind(const std::string& text, const std::string& word) {
  auto at = behind_word(text, word);
  if (!at) return "";
  if (const auto only = behind_word(text, "only", *at);
      only &&
      text.substr(*at, *only - *at).find_first_not_of(" \t\r\nonlyONLY") == std::string::npos)
    at = only;
  Token token = next_token(text, *at);
  while (token.kind == TokenKind::kComment) token = next_token(text, token.end);
  const std::vector<std::string> names = dotted_name(
      std::string_view(text).substr(token.start, behind_name(text, token.start) - token.start));
  return names.empty() ? "" : names.back();
}

// A block such as those that look and raise: none of its words writes, and it calls nothing but
// what is part of the language.
bool only_looks(const std::string& block) {
  static const std::set<std::string> kDoes = {
      "insert", "update", "delete", "merge", "truncate", "copy",    "execute", "call",   "perform",
      "alter",  "create", "drop",   "grant", "revoke",   "refresh", "reindex", "cluster"};
  static const std::set<std::string> kBeforeParenthesis = {
      "exists", "in", "not",   "and", "or",  "if",       "elsif", "when", "where", "select", "from",
      "values", "as", "count", "any", "all", "coalesce", "then",  "on",   "using", "array"};
  std::string before;
  for (const Token& token : tokens(block)) {
    const bool word = token.kind == TokenKind::kWord || token.kind == TokenKind::kQuoted;
    if (token.is(block, '(') && !before.empty() && !kBeforeParenthesis.contains(before))
      return false;
    before = word ? name_of(token.in(block)) : "";
    if (kDoes.contains(before)) return false;
  }
  return true;
}

bool only_looks(const Node& block) {
  for (const Node& argument : block["args"].items) {
    const Node& option = argument["DefElem"];
    if (option["defname"].text == "as")
      for (const std::string& text : strings(option["arg"])) return only_looks(text);
  }
  return false;
}

}  // namespace

bool RowChanges::of_column(const std::string& table, const std::string& column) const {
  if (of_table(table)) return true;
  const auto found = columns_.find(table);
  return found != columns_.end() && found->second.contains(column);
}

const std::vector<std::string>* RowChanges::labels_of(const std::string& type) const {
  const auto found = labels_.find(type);
  return found == labels_.end() ? nullptr : &found->second;
}

void RowChanges::add(const Statement& statement) { add(statement, nullptr); }

void RowChanges::add(const Statement& statement, const Node& tree) { add(statement, &tree); }

void RowChanges::add(const RowChanges& others) {
  anything_ = anything_ || others.anything_;
  tables_.insert(others.tables_.begin(), others.tables_.end());
  made_.insert(others.made_.begin(), others.made_.end());
  types_.insert(others.types_.begin(), others.types_.end());
  for (const auto& [table, columns] : others.columns_)
    columns_[table].insert(columns.begin(), columns.end());
  for (const auto& [type, labels] : others.labels_) labels_[type] = labels;
}

void RowChanges::add(const Statement& statement, const Node* known) {
  if (anything_) return;
  const std::vector<std::string> first = first_words(statement.text, 1);
  const std::string word = first.empty() ? "" : first[0];
  if (word == "insert" || word == "update") {
    tables_.insert(name_behind(statement.text, word == "insert" ? "into" : word));
    return;
  }
  const Analysis analysis = analyse(statement);
  if (analysis.setting) return;
  // A function may do anything, and rows that others refer to take these along.
  if (analysis.type.empty() ||
      one_of(analysis.type, {"SelectStmt", "CallStmt", "ExecuteStmt", "DeleteStmt", "MergeStmt",
                             "TruncateStmt", "RefreshMatViewStmt", "AlterExtensionStmt"})) {
    anything_ = true;
    return;
  }
  for (const Declaration& declared : analysis.declares) {
    if (declared.space == Space::kRelation) {
      tables_.insert(declared.name.name);
      made_.insert(declared.name.name);
    }
    if (declared.space == Space::kType) types_.insert(declared.name.name);
  }
  if (one_of(analysis.type, {"AlterTableStmt", "DropStmt", "RenameStmt", "AlterObjectSchemaStmt",
                             "DoStmt", "CopyStmt", "CreateEnumStmt", "AlterEnumStmt"})) {
    if (known != nullptr)
      add_tree(analysis.type, known->body());
    else if (const std::optional<Node> tree = parse_tree(statement.text))
      add_tree(analysis.type, tree->body());
  }
}

void RowChanges::add_tree(const std::string& type, const Node& body) {
  const std::string table = range_var(body["relation"]).name;
  if (type == "AlterTableStmt")
    for (const Node& item : body["cmds"].items) add_command(table, item["AlterTableCmd"]);
  else if (type == "RenameStmt")
    add_rename(table, body);
  else if (type == "AlterObjectSchemaStmt" || (type == "CopyStmt" && body["is_from"].yes()))
    tables_.insert(table);
  else if (type == "DropStmt")
    add_drop(body);
  else if (type == "DoStmt")
    anything_ = !only_looks(body);
  else if (type == "CreateEnumStmt")
    labels_[qualified(strings(body["typeName"])).name] = strings(body["vals"]);
  else if (type == "AlterEnumStmt")
    types_.insert(qualified(strings(body["typeName"])).name);
}

void RowChanges::add_command(const std::string& table, const Node& command) {
  const std::string& what = command["subtype"].text;
  if (what == "AT_AddColumn") columns_[table].insert(command["def"]["ColumnDef"]["colname"].text);
  if (one_of(what, {"AT_DropColumn", "AT_AlterColumnType", "AT_DropExpression", "AT_AddIdentity"}))
    columns_[table].insert(command["name"].text);
  if (!one_of(what,
              {"AT_AttachPartition", "AT_DetachPartition", "AT_AddInherit", "AT_DropInherit"}))
    return;
  tables_.insert(table);
  tables_.insert(range_var(command["def"]["PartitionCmd"]["name"]).name);
  tables_.insert(range_var(command["def"]["RangeVar"]).name);
}

void RowChanges::add_rename(const std::string& table, const Node& body) {
  const std::string &what = body["renameType"].text, &part = body["subname"].text,
                    &to = body["newname"].text;
  if (what == "OBJECT_SCHEMA") {
    anything_ = true;
  } else if (what == "OBJECT_COLUMN" || what == "OBJECT_ATTRIBUTE") {
    columns_[table].insert({part, to});
  } else if (what == "OBJECT_TYPE" || what == "OBJECT_DOMAIN") {
    types_.insert({qualified(strings(body["object"])).name, to});
  } else if (part.empty() && !table.empty()) {
    tables_.insert({table, to});
    made_.insert(to);
  }
}

void RowChanges::add_drop(const Node& drop) {
  if (drop["behavior"].text == "DROP_CASCADE") anything_ = true;
  if (drop["removeType"].text != "OBJECT_TABLE") return;
  for (const Node& object : drop["objects"].items) tables_.insert(qualified(strings(object)).name);
}

}  // namespace schemadiff
