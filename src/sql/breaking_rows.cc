// From the tree: what is demanded of which columns. From the text: the expressions.
#include "sql/breaking_rows.h"

#include <algorithm>

#include "sql/lexer.h"
#include "sql/slices.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

using What = RowDemand::What;

void collect_columns(const Node& node, std::vector<std::string>& columns) {
  if (const Node& column = node["ColumnRef"]; !column.empty()) {
    const std::vector<std::string> names = strings(column["fields"]);
    if (!names.empty()) columns.push_back(names.back());
    return;
  }
  for (const Node& item : node.items) collect_columns(item, columns);
  for (const Field& field : node.fields) collect_columns(field.value, columns);
}

std::vector<std::string> columns_in(const Node& expression) {
  std::vector<std::string> columns;
  collect_columns(expression, columns);
  return columns;
}

Sql piece(const std::string& text) { return Sql::trusted(text); }

Sql check_in(const std::string& text) {
  const auto at = behind_word(text, "check");
  return at ? piece(in_parentheses(text, *at)) : Sql();
}

std::vector<Sql> as_values(const std::vector<std::string>& columns) {
  std::vector<Sql> values;
  for (const std::string& column : columns) values.push_back(sql("{}", Ident{column}));
  return values;
}

Sql collated(const Sql& value, const Node& collation) {
  const std::vector<std::string> names = strings(collation);
  return names.empty() ? value : sql("{} COLLATE {}", value, written(qualified(names)));
}

// text: the element, an expression with what may stand behind it (an operator class, an order).
Sql index_value(const Node& element, const std::string& text) {
  const Sql value = element["name"].empty() ? piece(text.substr(0, behind_parentheses(text)))
                                            : sql("{}", Ident{element["name"].text});
  return collated(value, element["collation"]);
}

// With a schema only where the text has one: else it is found in the search_path, as the statement
// finds it.
Sql operator_of(const Node& name) {
  const std::vector<std::string> names = strings(name);
  const Sql symbols = piece(names.empty() ? "" : names.back());
  if (names.size() < 2) return symbols;
  return sql("OPERATOR({}.{})", Ident{names[names.size() - 2]}, symbols);
}

// EXCLUDE USING gist (room WITH =, tsrange(starts, ends) WITH &&) WHERE (NOT cancelled)
bool read_exclusion(const Node& constraint, const std::string& text, RowDemand& demand) {
  const auto at = behind_word(text, "exclude");
  if (!at) return false;
  const std::vector<std::string> elements = between_commas(in_parentheses(text, *at));
  const Node& exclusions = constraint["exclusions"];
  if (elements.size() != exclusions.items.size()) return false;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const std::vector<Node>& pair = exclusions.items[i]["List"]["items"].items;
    if (pair.size() != 2) return false;
    const Node& element = pair[0]["IndexElem"];
    demand.values.push_back(index_value(element, elements[i]));
    demand.operators.push_back(operator_of(pair[1]));
    if (!element["name"].empty()) demand.columns.push_back(element["name"].text);
    collect_columns(element["expr"], demand.columns);
  }
  if (const auto where = behind_word(text, "where", *at)) {
    demand.condition = piece(in_parentheses(text, *where));
    collect_columns(constraint["where_clause"], demand.columns);
  }
  return true;
}

std::vector<RowDemand> of_index(const Node& index, const std::string& text) {
  if (!index["unique"].yes()) return {};
  const auto on = behind_word(text, "on");
  if (!on) return {};
  const std::vector<std::string> elements = between_commas(in_parentheses(text, *on));
  const Node& params = index["indexParams"];
  if (elements.size() != params.items.size()) return {};
  RowDemand demand{What::kUnique, range_var(index["relation"])};
  demand.own_rows = true;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const Node& element = params.items[i]["IndexElem"];
    demand.values.push_back(index_value(element, elements[i]));
    if (!element["name"].empty()) demand.columns.push_back(element["name"].text);
    collect_columns(element["expr"], demand.columns);
  }
  if (const auto where = behind_word(text, "where", *on)) {
    demand.condition = piece(between_commas(text, *where).front());
    collect_columns(index["whereClause"], demand.columns);
  }
  demand.nulls_alike = index["nulls_not_distinct"].yes();
  return {demand};
}

class AlterTable {
 public:
  AlterTable(const Node& body, const std::string& text) : body_(body) {
    const Node& relation = body["relation"];
    base_.table = range_var(relation);
    base_.own_rows = !relation["inh"].yes();
    actions_ = between_commas(text, behind_name(text, relation["location"].number()));
  }

  std::vector<RowDemand> demands() {
    const std::vector<Node>& commands = body_["cmds"].items;
    if (commands.size() != actions_.size()) return {};
    for (std::size_t i = 0; i < commands.size(); ++i)
      of_command(commands[i]["AlterTableCmd"], actions_[i]);
    return std::move(demands_);
  }

 private:
  RowDemand& add(What what) {
    RowDemand& demand = demands_.emplace_back(base_);
    demand.what = what;
    return demand;
  }
  void not_null(const std::string& column) { add(What::kNotNull).columns = {column}; }

  void of_command(const Node& command, const std::string& text) {
    const std::string& what = command["subtype"].text;
    if (what == "AT_SetNotNull") not_null(command["name"].text);
    if (what == "AT_AddConstraint") of_constraint(command["def"]["Constraint"], text);
    if (what == "AT_ValidateConstraint") add(What::kConstraint).constraint = command["name"].text;
    if (what == "AT_AddColumn") of_new_column(command["def"]["ColumnDef"]);
    if (what == "AT_AlterColumnType")
      of_type(command["name"].text, command["def"]["ColumnDef"], text);
    if (what == "AT_AttachPartition") of_partition(command["def"]["PartitionCmd"], text);
  }

  void of_constraint(const Node& constraint, const std::string& text) {
    const std::string& type = constraint["contype"].text;
    const std::size_t before = demands_.size();
    const Node& null_test = constraint["raw_expr"]["NullTest"];
    const std::vector<std::string> tested = strings(null_test["arg"]["ColumnRef"]["fields"]);
    if (null_test["nulltesttype"].text == "IS_NOT_NULL" && tested.size() == 1) {
      not_null(tested.front());
      demands_.back().own_rows |= constraint["is_no_inherit"].yes();
    } else if (type == "CONSTR_CHECK") {
      RowDemand& demand = add(What::kCheck);
      demand.condition = check_in(text);
      demand.columns = columns_in(constraint["raw_expr"]);
      demand.own_rows |= constraint["is_no_inherit"].yes();
    } else if (type == "CONSTR_FOREIGN") {
      RowDemand& demand = add(What::kRefers);
      demand.own_rows = true;
      demand.columns = strings(constraint["fk_attrs"]);
      demand.other = range_var(constraint["pktable"]);
      demand.other_columns = strings(constraint["pk_attrs"]);
      demand.match_full = constraint["fk_matchtype"].text == "f";
    } else if ((type == "CONSTR_UNIQUE" || type == "CONSTR_PRIMARY") &&
               constraint["indexname"].empty()) {  // an index that is there is unique
      const std::vector<std::string> keys = strings(constraint["keys"]);
      if (type == "CONSTR_PRIMARY")
        for (const std::string& key : keys) not_null(key);
      RowDemand& demand = add(What::kUnique);
      demand.own_rows = true;
      demand.columns = keys;
      demand.values = as_values(keys);
      demand.nulls_alike = constraint["nulls_not_distinct"].yes();
    } else if (type == "CONSTR_EXCLUSION") {
      RowDemand demand = base_;
      demand.what = What::kExcludes;
      demand.own_rows = true;
      if (read_exclusion(constraint, text, demand)) demands_.push_back(std::move(demand));
    }
    for (std::size_t i = before; i < demands_.size(); ++i) {
      demands_[i].constraint = constraint["conname"].text;
      demands_[i].put_off = constraint["skip_validation"].yes();
    }
  }

  void of_new_column(const Node& column) {
    bool not_null = false;
    for (const Node& item : column["constraints"].items) {
      const std::string& type = item["Constraint"]["contype"].text;
      not_null |= type == "CONSTR_NOTNULL" || type == "CONSTR_PRIMARY";
      if (type == "CONSTR_DEFAULT" || type == "CONSTR_IDENTITY" || type == "CONSTR_GENERATED")
        return;
    }
    const QualifiedName type = type_name(column["typeName"]);
    if (!not_null || type.name.find("serial") != std::string::npos) return;
    RowDemand& demand = add(What::kNoRows);
    demand.columns = {column["colname"].text};
    demand.type_name = type;
  }

  // The column under casts, the outermost to the type: "c" of c::text::colour, CAST(c AS colour).
  static Sql column_under_casts(const Node& expression, const QualifiedName& type) {
    const Node& cast = expression["TypeCast"];
    if (cast.empty() || type_name(cast["typeName"]) != type || !cast["typeName"]["typmods"].empty())
      return {};
    const Node* inner = &cast["arg"];
    if (!(*inner)["TypeCast"].empty() &&
        type_name((*inner)["TypeCast"]["typeName"]) == QualifiedName{"", "text"})
      inner = &(*inner)["TypeCast"]["arg"];
    const std::vector<std::string> names = strings((*inner)["ColumnRef"]["fields"]);
    return names.empty() ? Sql() : sql("{}", Ident{names.back()});
  }

  // A column may be called "type": the keyword stands behind a name, or behind SET DATA.
  static std::optional<std::size_t> behind_type(const std::string& text) {
    const std::vector<Token> all = tokens(text);
    for (std::size_t i = 1; i < all.size(); ++i) {
      const std::string before = lower(all[i - 1].in(text));
      if (all[i].kind == TokenKind::kWord && lower(all[i].in(text)) == "type" &&
          before != "alter" && before != "column")
        return all[i].end;
    }
    return std::nullopt;
  }

  void of_type(const std::string& column, const Node& definition, const std::string& text) {
    const auto type = behind_type(text);
    if (!type) return;
    const auto collate = behind_word(text, "collate", *type);
    const auto using_ = behind_word(text, "using", *type);
    const std::size_t end = collate ? *collate - 7 : using_ ? *using_ - 5 : text.size();
    RowDemand& demand = add(What::kFits);
    demand.columns = {column};
    demand.type = piece(between_commas(text.substr(0, end), *type).front());
    demand.type_name = type_name(definition["typeName"]);
    for (const Node& item : definition["typeName"]["typmods"].items)
      demand.modifiers.push_back(item["A_Const"]["ival"]["ival"].number());
    const Node& expression = definition["raw_default"];
    demand.becomes = demand.source = sql("{}", Ident{column});
    if (!using_) return;
    demand.becomes = sql("({})", piece(text.substr(*using_ + 1)));
    demand.source = column_under_casts(expression, demand.type_name);
    collect_columns(expression, demand.columns);
  }

  void of_partition(const Node& command, const std::string& text) {
    if (body_["objtype"].text != "OBJECT_TABLE") return;
    const auto at = behind_word(text, "partition");
    if (!at) return;
    const std::size_t name = text.find_first_not_of(" \t\r\n", *at);
    RowDemand& within = add(What::kWithin);
    within.other = base_.table;
    within.table = range_var(command["name"]);
    within.bound = piece(between_commas(text.substr(behind_name(text, name))).front());
    if (command["bound"]["is_default"].yes()) within.bound = sql("DEFAULT");
    const RowDemand copy = within;
    if (!command["bound"]["is_default"].yes())
      demands_.emplace_back(copy).what = What::kNotInDefault;
  }

  const Node& body_;
  RowDemand base_;
  std::vector<std::string> actions_;
  std::vector<RowDemand> demands_;
};

// CREATE TABLE ... PARTITION OF: it has no rows, but the default partition may hold some of its.
std::vector<RowDemand> of_new_partition(const Node& create, const std::string& text) {
  const Node& bound = create["partbound"];
  const auto values = behind_word(text, "values");
  if (bound.empty() || bound["is_default"].yes() || !values) return {};
  RowDemand demand{What::kNotInDefault, range_var(create["relation"])};
  demand.other = range_var(create["inhRelations"].items.at(0)["RangeVar"]);
  const std::size_t start = *values - std::string_view("values").size();
  const auto to = bound["strategy"].text == "r" ? behind_word(text, "to", *values) : values;
  const std::size_t end = behind_parentheses(text, to.value_or(*values));
  demand.bound = piece("FOR " + text.substr(start, end - start));
  return {demand};
}

std::vector<RowDemand> of_domain(const Node& body, const std::string& text) {
  RowDemand demand{What::kDomainCheck, qualified(strings(body["typeName"]))};
  const std::string& what = body["subtype"].text;
  if (what == "O") {
    demand.what = What::kDomainNotNull;
  } else if (what == "V") {
    demand.what = What::kDomainConstraint;
    demand.constraint = body["name"].text;
  } else if (what == "C") {
    const Node& constraint = body["def"]["Constraint"];
    demand.constraint = constraint["conname"].text;
    demand.put_off = constraint["skip_validation"].yes();
    demand.condition = check_in(text);
    if (constraint["contype"].text != "CONSTR_CHECK") return {};
  } else {
    return {};
  }
  return {demand};
}

}  // namespace

std::vector<RowDemand> demands_on_rows(const std::string& statement) {
  const std::optional<Node> tree = parse_tree(statement);
  return tree ? demands_on_rows(statement, *tree) : std::vector<RowDemand>();
}

std::vector<RowDemand> demands_on_rows(const std::string& statement, const Node& tree) {
  const std::string& type = tree.type();
  const Node& body = tree.body();
  if (type == "IndexStmt") return of_index(body, statement);
  if (type == "CreateStmt") return of_new_partition(body, statement);
  if (type == "AlterDomainStmt") return of_domain(body, statement);
  if (type != "AlterTableStmt" || body["objtype"].text != "OBJECT_TABLE") return {};
  return AlterTable(body, statement).demands();
}

}  // namespace schemadiff
