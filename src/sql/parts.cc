// The parse tree has the names, and for most the places; lists of strings are found by their
// commas.
#include "sql/parts.h"

#include <algorithm>

#include "sql/lexer.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

class Finder {
 public:
  Finder(const Statement& statement, const Analysis& analysis)
      : text_(statement.text), tokens_(tokens(text_)) {
    if (!analysis.declares.empty()) found_.object = analysis.declares.front();
  }

  StatementParts run(const std::string& type, const Node& body) {
    if (type == "CreateStmt")
      columns(body["tableElts"]);
    else if (type == "CreateForeignTableStmt")
      columns(body["base"]["tableElts"]);
    else if (type == "CompositeTypeStmt")
      columns(body["coldeflist"], "attribute");
    else if (type == "CreateEnumStmt")
      words("label", strings(body["vals"]));
    else if (type == "CreateDomainStmt")
      constraints(body["constraints"]);
    else if (type == "ViewStmt")
      outputs(strings(body["aliases"]), body["query"]["SelectStmt"]);
    else if (type == "CreateTableAsStmt")
      outputs(strings(body["into"]["colNames"]), body["query"]["SelectStmt"]);
    else if (type == "AlterTableStmt")
      alter_table(body);
    else if (type == "AlterDomainStmt" && body["subtype"].text == "C")
      alter(Space::kType, "domain", qualified(strings(body["typeName"])),
            {0, "constraint", body["def"]["Constraint"]["conname"].text, false, false});
    else if (type == "AlterEnumStmt" && body["oldVal"].empty())
      alter(Space::kType, "type", qualified(strings(body["typeName"])),
            {0, "label", body["newVal"].text, false, false});
    std::ranges::sort(found_.list, {}, &StatementPart::offset);
    return std::move(found_);
  }

 private:
  void columns(const Node& elements, const std::string& noun = "column") {
    for (const Node& element : elements.items) {
      const Node& column = element["ColumnDef"];
      if (column.empty()) {
        const Node& constraint = element["Constraint"];
        if (!constraint.empty()) add(constraint, "constraint", constraint["conname"].text);
        continue;
      }
      add(column, noun, column["colname"].text);
      constraints(column["constraints"]);
    }
  }

  void constraints(const Node& list) {
    for (const Node& item : list.items)
      if (const Node& constraint = item["Constraint"]; !constraint["conname"].empty())
        found_.list.push_back({constraint["location"].number(), "constraint",
                               constraint["conname"].text, true, false});
  }

  void add(const Node& node, const std::string& noun, const std::string& name) {
    found_.list.push_back({node["location"].number(), noun, name, false, true});
  }

  // The elements between the first parentheses.
  void words(const std::string& noun, const std::vector<std::string>& names) {
    int depth = 0;
    bool begins = false;
    std::size_t next = 0;
    for (const Token& token : tokens_) {
      if (begins && next < names.size())
        found_.list.push_back({token.start, noun, names[next++], false, true});
      begins = (token.is(text_, '(') && depth == 0) || (token.is(text_, ',') && depth == 1);
      depth += token.is(text_, '(') ? 1 : token.is(text_, ')') ? -1 : 0;
      if (depth == 0 && token.is(text_, ')')) break;
    }
  }

  // A view's list of names, else the names in its SELECT.
  void outputs(const std::vector<std::string>& names, const Node& select) {
    if (!names.empty()) return words("column", names);
    const Node* first = &select;
    while (!(*first)["larg"].empty()) {
      first = &(*first)["larg"];
      if (!(*first)["SelectStmt"].empty()) first = &(*first)["SelectStmt"];
    }
    for (const Node& item : (*first)["targetList"].items) {
      const Node& target = item["ResTarget"];
      std::string name = target["name"].text;
      const std::vector<Node>& fields = target["val"]["ColumnRef"]["fields"].items;
      if (name.empty() && !fields.empty()) name = fields.back()["String"]["sval"].text;
      found_.list.push_back({target["location"].number(), "column", name, false, false});
    }
  }

  void alter_table(const Node& body) {
    std::string noun = body["objtype"].text.substr(std::string_view("OBJECT_").size());
    std::ranges::replace(noun, '_', ' ');
    const bool is_type = noun == "TYPE";
    std::vector<StatementPart> list;
    for (const Node& item : body["cmds"].items) {
      const Node& def = item["AlterTableCmd"]["def"];
      const Node &column = def["ColumnDef"], &constraint = def["Constraint"];
      const std::string& does = item["AlterTableCmd"]["subtype"].text;
      if (does == "AT_AddColumn")
        list.push_back({add_before(column["location"].number()), is_type ? "attribute" : "column",
                        column["colname"].text, false, true});
      else if (does == "AT_AddConstraint")
        list.push_back({add_before(constraint["location"].number()), "constraint",
                        constraint["conname"].text, false, true});
    }
    for (StatementPart& part : list)
      alter(is_type ? Space::kType : Space::kRelation, lower(noun), range_var(body["relation"]),
            std::move(part));
  }

  // The word ADD in front of what is added.
  std::size_t add_before(std::size_t offset) const {
    std::size_t found = offset;
    for (const Token& token : tokens_)
      if (token.start < offset && token.kind == TokenKind::kWord && lower(token.in(text_)) == "add")
        found = token.start;
    return found;
  }

  void alter(Space space, std::string noun, QualifiedName name, StatementPart part) {
    found_.object = {space, std::move(noun), std::move(name), {}, {}, false};
    found_.altered = true;
    found_.list.push_back(std::move(part));
  }

  const std::string& text_;
  std::vector<Token> tokens_;
  StatementParts found_;
};

}  // namespace

StatementParts parts_of(const Statement& statement, const Analysis& analysis) {
  std::optional<Node> tree;
  if (statement.parsed) tree = parse_tree(statement.text);
  if (!tree) return {};
  return Finder(statement, analysis).run(tree->type(), tree->body());
}

}  // namespace schemadiff
