// One walk over any parse tree that picks up whatever looks like a name. It knows the shapes of
// nodes, not the types of statements; a name too many is harmless, since only names that some other
// statement declares are ever looked up.
#include <algorithm>
#include <set>
#include <string_view>

#include "sql/lexer.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

class Walk {
 public:
  explicit Walk(std::vector<Reference>& references) : references_(references) {}

  void run(const Node& node) {
    find_common_tables(node);
    visit(node, "");
  }

 private:
  void add(Space space, QualifiedName name, bool needs_key = false) {
    if (!name.schema.empty()) references_.push_back({Space::kSchema, {"", name.schema}, false});
    if (!name.name.empty()) references_.push_back({space, std::move(name), needs_key});
  }

  void find_common_tables(const Node& node) {
    if (const Node& name = node["ctename"]; !name.empty()) common_tables_.insert(name.text);
    for (const Node& item : node.items) find_common_tables(item);
    for (const Field& field : node.fields) find_common_tables(field.value);
  }

  // key: the field that the node stands in, looking through wrappers such as {"List": ...}.
  void visit(const Node& node, std::string_view key) {
    if (look_at(node, key)) return;
    for (const Node& item : node.items) visit(item, key);
    for (const auto& [name, field] : node.fields) {
      // Names of columns, labels and the like, and the text of a function.
      if (one_of(name, {"fields", "fk_attrs", "pk_attrs", "keys", "vals", "colnames", "columns"}))
        continue;
      bool is_text = name == "arg" && one_of(node["defname"].text, {"as", "language"});
      bool is_wrapper = name == "items" || (name[0] >= 'A' && name[0] <= 'Z');
      if (!is_text) visit(field, is_wrapper ? key : name);
    }
  }

  // True when there is nothing more to see below the node.
  bool look_at(const Node& node, std::string_view key) {
    if (node["defname"].text == "schemas")  // ALTER DEFAULT PRIVILEGES IN SCHEMA
      for (const std::string& schema : strings(node["arg"])) add(Space::kSchema, {"", schema});
    for (std::string_view field : {"fdwname", "servername", "pubname", "subname"})
      if (const Node& name = node[field]; !name.text.empty()) add(Space::kOther, {"", name.text});
    if (!node["relname"].empty()) {
      QualifiedName name = range_var(node);
      bool common = name.schema.empty() && common_tables_.contains(name.name);
      if (!common) add(Space::kRelation, name, key == "pktable");
    } else if (!node["names"].empty() && !node["typemod"].empty()) {
      type(node, key);
    } else if (!node["funcname"].items.empty()) {
      add(Space::kRoutine, qualified(strings(node["funcname"])));
      sequence_argument(node);
    } else if (!node["arg"].empty() && !node["typeName"].empty()) {
      cast(node);
    } else {
      return plain_list(node, key);
    }
    return false;
  }

  void type(const Node& node, std::string_view key) {
    std::vector<std::string> names = strings(node["names"]);
    if (node["pct_type"].yes()) {  // table.column%TYPE
      names.pop_back();
      add(Space::kRelation, qualified(names));
      return;
    }
    // CREATE OPERATOR, AGGREGATE and TYPE write the names of functions as types.
    add(key == "arg" ? Space::kAny : Space::kType, qualified(names));
  }

  void sequence_argument(const Node& call) {
    std::vector<std::string> name = strings(call["funcname"]);
    if (!one_of(name.back(), {"nextval", "currval", "setval", "to_regclass"})) return;
    if (call["args"].items.empty()) return;
    add(Space::kRelation,
        qualified(dotted_name(call["args"].items[0]["A_Const"]["sval"]["sval"].text)));
  }

  void cast(const Node& node) {
    std::vector<std::string> names = strings(node["typeName"]["names"]);
    if (names.empty() || !names.back().starts_with("reg")) return;
    add(Space::kAny, qualified(dotted_name(node["arg"]["A_Const"]["sval"]["sval"].text)));
  }

  // [schema, table, column or trigger] and whatever else is written with dots.
  bool plain_list(const Node& node, std::string_view key) {
    std::vector<std::string> names = strings(node);
    if (names.empty()) return false;
    if (key == "funcname" || key == "names") return true;  // taken with the node around it
    add(key == "opclass" || key == "name" ? Space::kOther : Space::kAny, qualified(names));
    names.pop_back();
    if (key == "object" || key == "arg") add(Space::kRelation, qualified(names));
    return true;
  }

  std::vector<Reference>& references_;
  std::set<std::string> common_tables_;
};

}  // namespace

Sql written(const QualifiedName& name) {
  return name.schema.empty() ? sql("{}", Ident{name.name})
                             : sql("{}.{}", Ident{name.schema}, Ident{name.name});
}

QualifiedName qualified(const std::vector<std::string>& names) {
  if (names.empty()) return {};
  return {names.size() > 1 ? names[names.size() - 2] : "", names.back()};
}

QualifiedName type_name(const Node& type) {
  QualifiedName name = qualified(strings(type["names"]));
  if (name.schema == "pg_catalog") name.schema.clear();
  if (!type["arrayBounds"].empty()) name.name += "[]";
  return name;
}

QualifiedName range_var(const Node& relation) {
  return {relation["schemaname"].text, relation["relname"].text};
}

void collect_references(const Node& node, std::vector<Reference>& references) {
  Walk(references).run(node);
}

void collect_roles(const Node& node, std::vector<std::string>& roles) {
  if (node["roletype"].text == "ROLESPEC_CSTRING") {
    const std::string& name = node["rolename"].text;
    if (!name.starts_with("pg_")) roles.push_back(name);
  }
  for (const Node& item : node.items) collect_roles(item, roles);
  for (const Field& field : node.fields) collect_roles(field.value, roles);
}

void collect_tablespaces(const Node& node, std::vector<std::string>& tablespaces) {
  for (const char* field : {"tablespacename", "tableSpace", "indexspace"})
    if (const Node& name = node[field]; !name.empty()) tablespaces.push_back(name.text);
  if (node["subtype"].text == "AT_SetTableSpace") tablespaces.push_back(node["name"].text);
  for (const Node& item : node.items) collect_tablespaces(item, tablespaces);
  for (const Field& field : node.fields) collect_tablespaces(field.value, tablespaces);
}

void find_modified(const std::string& type, const Node& body, Analysis& analysis) {
  bool acts_on_object =
      type.starts_with("Alter") ||
      one_of(type, {"CommentStmt", "RenameStmt", "SecLabelStmt", "GrantStmt", "IndexStmt",
                    "CreateTrigStmt", "RuleStmt", "CreatePolicyStmt", "CreateStatsStmt"});
  if (!acts_on_object) return;
  for (const auto& [key, field] : body.fields)
    if (one_of(key, {"relation", "object", "table", "sequence", "typeName", "func", "objects",
                     "relations", "opername", "opfamilyname", "cfgname", "dictname"})) {
      Node only;
      only.fields.push_back({key, field});
      collect_references(only, analysis.modifies);
    }
  for (std::string_view field : {"fdwname", "servername", "pubname", "subname"})
    if (const Node& name = body[field]; !name.text.empty())
      analysis.modifies.push_back({Space::kOther, {"", name.text}, false});
  std::erase_if(analysis.modifies, [](const Reference& r) { return r.space == Space::kSchema; });
  bool only_foreign_keys = !body["cmds"].items.empty();
  for (const Node& command : body["cmds"].items) {
    const Node& alter = command["AlterTableCmd"];
    const std::string& constraint = alter["def"]["Constraint"]["contype"].text;
    if (constraint == "CONSTR_PRIMARY" || constraint == "CONSTR_UNIQUE") analysis.adds_key = true;
    only_foreign_keys = only_foreign_keys && (constraint == "CONSTR_FOREIGN" ||
                                              one_of(alter["subtype"].text, {"AT_ChangeOwner"}));
  }
  if (type == "IndexStmt" && body["unique"].yes()) analysis.adds_key = true;
  bool beside = one_of(type, {"CommentStmt", "SecLabelStmt", "GrantStmt", "AlterOwnerStmt",
                              "CreateTrigStmt", "CreatePolicyStmt", "CreateStatsStmt"}) ||
                (type == "IndexStmt" && !analysis.adds_key);
  analysis.changes_shape = !beside && !only_foreign_keys;
}

}  // namespace schemadiff
