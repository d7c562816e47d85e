// The words are put in behind those that libpg_query's tree says must be there.
#include "sql/second_run.h"

#include <map>
#include <optional>
#include <vector>

#include "sql/guard.h"
#include "sql/lexer.h"
#include "sql/tree.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

constexpr std::string_view kIfNotExists = "IF NOT EXISTS", kIfExists = "IF EXISTS";

// PostgreSQL documentation, the reference pages of CREATE.
std::string created(const std::string& text, const std::string& type, const Node& body,
                    int server_version) {
  static const std::map<std::string, std::string, std::less<>> kNouns = {
      {"CreateStmt", "table"},
      {"CreateForeignTableStmt", "table"},
      {"CreateSchemaStmt", "schema"},
      {"CreateSeqStmt", "sequence"},
      {"CreateTableAsStmt", "view"},
      {"CreateForeignServerStmt", "server"},
      {"CreateStatsStmt", "statistics"},
      {"CreateUserMappingStmt", "mapping"},
      {"CreateExtensionStmt", "extension"}};
  if (const auto noun = kNouns.find(type); noun != kNouns.end())
    return with_words_behind(text, {noun->second}, kIfNotExists);
  if (type == "IndexStmt") {
    const bool concurrently = body["concurrent"].yes();
    return with_words_behind(text, {concurrently ? "concurrently" : "index"}, kIfNotExists);
  }
  const std::string& kind = body["kind"].text;
  if (type == "DefineStmt" && kind == "OBJECT_COLLATION")
    return with_words_behind(text, {"collation"}, kIfNotExists);
  const bool trigger = type == "CreateTrigStmt" && !body["isconstraint"].yes();
  if (type == "ViewStmt" || type == "CreateFunctionStmt" || type == "RuleStmt" ||
      type == "CreateTransformStmt" || type == "CreatePLangStmt" ||
      (type == "DefineStmt" && kind == "OBJECT_AGGREGATE") || (trigger && server_version >= 14))
    return with_words_behind(text, {"create"}, "OR REPLACE");
  return text;
}

bool makes_something(const std::string& type) {
  return type == "DefineStmt" || type == "CompositeTypeStmt" ||
         (type.starts_with("Create") && type.ends_with("Stmt") && type != "CreatedbStmt");
}

// DROP and the words that say of what.
std::vector<std::string> drop_words(const std::string& text) {
  static const std::map<std::string, std::size_t, std::less<>> kLong = {
      {"materialized", 2}, {"foreign", 2}, {"event", 2},    {"text", 3},
      {"user", 2},         {"access", 2},  {"operator", 2}, {"procedural", 2}};
  std::vector<std::string> words = first_words(text, 4);
  words.resize(4);
  std::size_t count = 2;
  if (const auto found = kLong.find(words[1]); found != kLong.end()) count = 1 + found->second;
  if (words[1] == "foreign" && words[2] == "data") count = 4;
  if (words[1] == "operator" && words[2] != "class" && words[2] != "family") count = 2;
  if (words[1] == "index" && words[2] == "concurrently") count = 3;
  words.resize(count);
  return words;
}

Sql regclass(const Node& relation) {
  return sql("pg_catalog.to_regclass({})", Literal{written(range_var(relation)).text()});
}
Sql regtype(const Node& names) {
  return sql("pg_catalog.to_regtype({})", Literal{written(qualified(strings(names))).text()});
}

Sql not_so(const Sql& condition) { return sql("NOT {}", condition); }

Sql has_attribute(const Node& relation, const std::string& name) {
  return sql(
      "EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = {} AND attname = {} AND"
      " NOT attisdropped)",
      regclass(relation), Literal{name});
}
Sql has_constraint(const Node& relation, const std::string& name) {
  return sql("EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = {} AND conname = {})",
             regclass(relation), Literal{name});
}
Sql domain_has(const Node& domain, const std::string& name) {
  return sql("EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE contypid = {} AND conname = {})",
             regtype(domain), Literal{name});
}
Sql has_label(const Node& type, const std::string& label) {
  return sql("EXISTS (SELECT FROM pg_catalog.pg_enum WHERE enumtypid = {} AND enumlabel = {})",
             regtype(type), Literal{label});
}
Sql derives(const Node& heir, const Node& from) {
  return sql("EXISTS (SELECT FROM pg_catalog.pg_inherits WHERE inhrelid = {} AND inhparent = {})",
             regclass(heir), regclass(from));
}
Sql is_identity(const Node& relation, const std::string& column) {
  return sql(
      "EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = {} AND attname = {} AND"
      " attidentity <> '')",
      regclass(relation), Literal{column});
}

// A shell, or the whole: both are made under the same name.
Sql type_is_made(const std::vector<std::string>& names, bool whole) {
  const QualifiedName name = qualified(names);
  const Sql schema = name.schema.empty()
                         ? sql("pg_catalog.current_schema()::pg_catalog.regnamespace")
                         : sql("pg_catalog.to_regnamespace({})", Literal{quote_ident(name.schema)});
  return sql("EXISTS (SELECT FROM pg_catalog.pg_type WHERE typname = {} AND typnamespace = {}{})",
             Literal{name.name}, schema, whole ? sql(" AND typisdefined") : Sql());
}

// What stands between TYPE and COLLATE or USING: a conversion of what is already converted may
// change it again.
Sql has_type(const Node& relation, const std::string& column, const std::string& text,
             const Node& definition) {
  std::string type = text.substr(definition["typeName"]["location"].number());
  for (const std::string word : {"collate", "using"})
    if (const auto at = behind_words(type, {word})) type.resize(*at - word.size());
  while (type.ends_with(' ')) type.pop_back();
  return sql(
      "EXISTS (SELECT FROM pg_catalog.pg_attribute WHERE attrelid = {} AND attname = {} AND"
      " atttypid = pg_catalog.to_regtype({}))",
      regclass(relation), Literal{column}, Literal{type});
}

void alter_table(SecondRun& second, const Node& body) {
  const Node& relation = body["relation"];
  const bool type = body["objtype"].text == "OBJECT_TYPE";
  if (!type) second.relation = written(range_var(relation)).text();
  second.alters = !type;
  if (body["cmds"].items.size() != 1) return;
  const Node& command = body["cmds"].items[0]["AlterTableCmd"];
  const std::string &what = command["subtype"].text, &name = command["name"].text;
  const Node& definition = command["def"]["ColumnDef"];
  const Node& partition = command["def"]["PartitionCmd"]["name"];
  std::string& text = second.text;
  if (!type && behind_words(text, {"alter", "column"})) {
    second.column = name;
    second.if_column = has_attribute(relation, name);
  }
  if (what == "AT_AddColumn" && type)
    second.only_if = not_so(has_attribute(relation, definition["colname"].text));
  else if (what == "AT_AddColumn")
    text = with_words_behind(text, {"add", "column"}, kIfNotExists);
  else if (what == "AT_DropColumn")
    text = with_words_behind(text, {"drop", type ? "attribute" : "column"}, kIfExists);
  else if (what == "AT_AddConstraint")
    second.only_if = not_so(has_constraint(relation, command["def"]["Constraint"]["conname"].text));
  else if (what == "AT_DropConstraint")
    text = with_words_behind(text, {"drop", "constraint"}, kIfExists);
  else if (what == "AT_DropIdentity")
    text = with_words_behind(text, {"drop", "identity"}, kIfExists);
  else if (what == "AT_DropExpression")
    text = with_words_behind(text, {"drop", "expression"}, kIfExists);
  else if (what == "AT_AddIdentity")
    second.only_if = not_so(is_identity(relation, name));
  else if (what == "AT_AlterColumnType" && !definition["raw_default"].empty())
    second.only_if = not_so(has_type(relation, name, text, definition));
  else if (what == "AT_AttachPartition" && body["objtype"].text == "OBJECT_TABLE")
    second.only_if = not_so(derives(partition, relation));
  else if (what == "AT_DetachPartition")
    second.only_if = derives(partition, relation);
  else if (what == "AT_AddInherit")
    second.only_if = not_so(derives(relation, command["def"]["RangeVar"]));
  else if (what == "AT_DropInherit")
    second.only_if = derives(relation, command["def"]["RangeVar"]);
}

void alter_domain(SecondRun& second, const Node& body) {
  const std::string& what = body["subtype"].text;
  if (what == "C")
    second.only_if =
        not_so(domain_has(body["typeName"], body["def"]["Constraint"]["conname"].text));
  else if (what == "X")
    second.text = with_words_behind(second.text, {"drop", "constraint"}, kIfExists);
}

void alter_enum(SecondRun& second, const Node& body) {
  if (!body["oldVal"].empty()) {
    second.only_if = has_label(body["typeName"], body["oldVal"].text);
    return;
  }
  second.text = with_words_behind(second.text, {"add", "value"}, kIfNotExists);
  second.needs_object = false;
}

// One table or schema at a time, as our plans write them.
void alter_publication(SecondRun& second, const Node& body) {
  const std::string& what = body["action"].text;
  if (body["pubobjects"].items.size() != 1 || what == "AP_SetObjects") return;
  const Node& object = body["pubobjects"].items[0]["PublicationObjSpec"];
  const bool schema = object["pubobjtype"].text == "PUBLICATIONOBJ_TABLES_IN_SCHEMA";
  const Sql of = sql("(SELECT oid FROM pg_catalog.pg_publication WHERE pubname = {})",
                     Literal{body["pubname"].text});
  const Sql has =
      schema ? sql("EXISTS (SELECT FROM pg_catalog.pg_publication_namespace WHERE pnpubid = {} AND"
                   " pnnspid = pg_catalog.to_regnamespace({}))",
                   of, Literal{quote_ident(object["name"].text)})
             : sql("EXISTS (SELECT FROM pg_catalog.pg_publication_rel WHERE prpubid = {} AND"
                   " prrelid = {})",
                   of, regclass(object["pubtable"]["relation"]));
  second.only_if = what == "AP_AddObjects" ? not_so(has) : has;
}

void rename(SecondRun& second, const Node& body) {
  const std::string &what = body["renameType"].text, &name = body["subname"].text;
  const Node& relation = body["relation"];
  if (what == "OBJECT_COLUMN" || what == "OBJECT_ATTRIBUTE")
    second.only_if = has_attribute(relation, name);
  else if (what == "OBJECT_TABCONSTRAINT")
    second.only_if = has_constraint(relation, name);
  else if (what == "OBJECT_DOMCONSTRAINT")
    second.only_if = domain_has(body["object"], name);
  else if (name.empty() && !relation.empty())
    second.only_if =
        sql("{} IS NOT NULL AND pg_catalog.to_regclass({}) IS NULL", regclass(relation),
            Literal{written({range_var(relation).schema, body["newname"].text}).text()});
  else
    second.renames = true;
}

// Rows of pg_default_acl come and go by themselves.
void default_privileges(SecondRun& second, const Node& body) {
  second.needs_object = false;
  std::vector<Sql> schemas;
  for (const Node& option : body["options"].items) {
    const Node& element = option["DefElem"];
    if (element["defname"].text != "schemas") continue;
    for (const std::string& name : strings(element["arg"]))
      schemas.push_back(
          sql("pg_catalog.to_regnamespace({}) IS NOT NULL", Literal{quote_ident(name)}));
  }
  second.only_if = join(schemas, " AND ");
}

void create(SecondRun& second, const std::string& type, const Node& body, int server_version) {
  const bool is_type = type == "DefineStmt" && body["kind"].text == "OBJECT_TYPE";
  if (!body["relation"].empty() && type != "CreateStmt" && type != "CreateForeignTableStmt")
    second.relation = written(range_var(body["relation"])).text();
  if (is_type || type == "CreateRangeStmt") {
    const Node& names = is_type ? body["defnames"] : body["typeName"];
    const bool whole = !is_type || !body["definition"].empty();
    second.needs_object = false;
    second.only_if = not_so(type_is_made(strings(names), whole));
    return;
  }
  const std::string before = second.text;
  second.text = created(before, type, body, server_version);
  second.creates = second.text == before && makes_something(type);
  second.needs_object = second.text == before && !second.creates;
}

}  // namespace

SecondRun for_second_run(const std::string& statement, int server_version) {
  SecondRun second{.text = statement};
  const std::optional<Node> tree = parse_tree(statement);
  if (!tree) return second;
  const std::string& type = tree->type();
  const Node& body = tree->body();
  if (body["if_not_exists"].yes() || body["missing_ok"].yes() || body["replace"].yes()) {
    second.needs_object = false;
    return second;
  }
  if (type == "AlterTableStmt") {
    alter_table(second, body);
  } else if (type == "AlterDomainStmt") {
    alter_domain(second, body);
  } else if (type == "AlterEnumStmt") {
    alter_enum(second, body);
  } else if (type == "AlterPublicationStmt") {
    alter_publication(second, body);
  } else if (type == "RenameStmt") {
    rename(second, body);
  } else if (type == "AlterDefaultPrivilegesStmt") {
    default_privileges(second, body);
  } else if (type == "AlterObjectSchemaStmt") {
    second.renames = true;
  } else if (type == "AlterTSConfigurationStmt") {
    if (body["kind"].text == "ALTER_TSCONFIG_DROP_MAPPING")
      second.text = with_words_behind(statement, {"drop", "mapping"}, kIfExists);
  } else if (type.starts_with("Drop")) {
    second.text = with_words_behind(statement, drop_words(statement), kIfExists);
    second.needs_object = false;
  } else {
    create(second, type, body, server_version);
  }
  return second;
}

std::string where_it_exists(const std::string& alter) {
  static const std::map<std::string, std::size_t, std::less<>> kLong = {{"materialized", 3},
                                                                        {"foreign", 3}};
  std::vector<std::string> words = first_words(alter, 3);
  words.resize(kLong.contains(words[1]) ? 3 : 2);
  return with_words_behind(alter, words, kIfExists);
}

Sql run_only_if(const Sql& condition, const std::string& statement) {
  return block(
      sql("BEGIN\n  IF {} THEN\n    {};\n  END IF;\nEND", condition, Sql::trusted(statement)));
}

}  // namespace schemadiff
