// Which statements schema files may not hold, which reach outside of the database, and which cannot
// run in a transaction block (PostgreSQL documentation, the Notes of each command).
#include <algorithm>
#include <map>

#include "sql/lexer.h"
#include "sql/secrets.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

constexpr const char* kMigration =
    "schema files say what there is, not what to do: put it into a migration made with "
    "`schemadiff new NAME`";
constexpr const char* kTrusted = "`[dev] trusted = true` in atlas.toml allows it";

const Node& option(const Node& options, std::string_view name) {
  static const Node kNone;
  for (const Node& item : options.items)
    if (item["DefElem"]["defname"].text == name) return item["DefElem"];
  return kNone;
}

bool says_false(const Node& defelem) {
  const Node& arg = defelem["arg"];
  std::vector<std::string> text = strings(arg);
  return !defelem.empty() && ((!text.empty() && one_of(lower(text[0]), {"false", "off", "0"})) ||
                              (!arg["Boolean"].fields.empty() && !arg["Boolean"]["boolval"].yes()));
}

const std::map<std::string, Objection, std::less<>> kNamedObjections = {
    {"DropStmt",
     {"E310", "DROP does not declare anything",
      "remove the object's declaration instead: what is not declared is dropped by the migration"}},
    {"TransactionStmt",
     {"E310", "a schema file cannot control transactions",
      "remove it: the loading of schema files has transactions of its own"}},
    {"VariableSetStmt",
     {"E310", "this setting does not hold for a schema file",
      "remove it, or use a plain SET of one parameter; owners are declared with ALTER ... OWNER "
      "TO"}},
    {"SelectStmt",
     {"E310", "a query does not declare anything",
      "only SELECT pg_catalog.set_config('name', 'value', false) may stand in a schema file; put "
      "anything else into a migration made with `schemadiff new NAME`"}},
    {"CopyStmt",
     {"E310", "rows are no part of a schema",
      "dump the schema without them (pg_dump --schema-only); rows that come with a migration are "
      "INSERT statements in one made with `schemadiff new NAME`"}},
    {"CreateRoleStmt",
     {"E311", "roles belong to the whole server, not to a database",
      "make them outside of schemadiff; `[dev] create_roles = true` makes the roles that the "
      "schema "
      "names on the dev server"}},
};

std::optional<Objection> objection(const std::string& type, const Node& body) {
  bool temporary = one_of(
      "t", {body["relation"]["relpersistence"].text, body["view"]["relpersistence"].text,
            body["sequence"]["relpersistence"].text, body["into"]["rel"]["relpersistence"].text});
  if (temporary)
    return Objection{"E310", "a temporary object lives in one session and is no part of a schema",
                     "declare it without TEMPORARY, or remove it"};
  if (type == "CreateTableAsStmt" && body["objtype"].text == "OBJECT_TABLE" &&
      !body["into"]["skipData"].yes())
    return Objection{"E310", "CREATE TABLE AS fills a table with rows",
                     "declare the table's columns, or end the statement with WITH NO DATA"};
  if (auto named = kNamedObjections.find(type); named != kNamedObjections.end())
    return named->second;
  bool of_server = one_of(
      type, {"CreatedbStmt", "AlterDatabaseStmt", "AlterDatabaseSetStmt", "CreateTableSpaceStmt",
             "AlterTableSpaceOptionsStmt", "AlterTableMoveAllStmt", "AlterSystemStmt",
             "AlterRoleStmt", "AlterRoleSetStmt", "GrantRoleStmt", "AlterDatabaseRefreshCollStmt"});
  if (of_server)
    return Objection{"E311", "this statement concerns the whole server, not one database",
                     "run it on the servers themselves, outside of schemadiff"};
  if (type == "AlterSubscriptionStmt" &&
      one_of(body["kind"].text, {"ALTER_SUBSCRIPTION_REFRESH", "ALTER_SUBSCRIPTION_SKIP"}))
    return Objection{"E310", "this statement does not declare anything", kMigration};
  bool declares =
      type.starts_with("Create") || type.starts_with("Alter") ||
      one_of(type, {"CommentStmt", "SecLabelStmt", "GrantStmt", "IndexStmt", "ViewStmt", "RuleStmt",
                    "CompositeTypeStmt", "DefineStmt", "RenameStmt", "ImportForeignSchemaStmt"});
  if (declares) return std::nullopt;
  return Objection{"E310", "this statement does not declare anything", kMigration};
}

// A secret in the options or the connection string of a foreign-data object or subscription, or a
// placeholder where nothing would be compared because of it.
std::optional<Objection> secret(const std::string& type, const Node& body) {
  if (const std::string& text = body["conninfo"].text; mask_connection(text, "${NAME}") != text)
    return Objection{
        "E312",
        "the connection string of subscription \"" + body["subname"].text + "\" holds a secret",
        "write a name in its place, such as password=${REPLICATION_PASSWORD}: it is "
        "looked up in the environment and in .env when migrations are applied"};
  const bool foreign = type.find("Fdw") != std::string::npos ||
                       type.find("Foreign") != std::string::npos ||
                       type.find("UserMapping") != std::string::npos;
  if (!foreign) return std::nullopt;
  std::vector<Node> options = body["options"].items;
  for (const Node& element : body["base"]["tableElts"].items) {
    const auto& of_column = element["ColumnDef"]["fdwoptions"].items;
    options.insert(options.end(), of_column.begin(), of_column.end());
  }
  for (const Node& item : options) {
    const Node& option = item["DefElem"];
    const std::vector<std::string> value = strings(option["arg"]);
    if (value.empty()) continue;
    const std::string& name = option["defname"].text;
    if (is_secret_option(name) && !is_placeholder(value[0]))
      return Objection{"E312", "the option \"" + name + "\" holds a secret",
                       "write a name in its place, such as '" + placeholder_for({name}) +
                           "': it is looked up in the environment and in .env when migrations are "
                           "applied"};
    if (!is_secret_option(name) && !placeholders_in(value[0]).empty())
      return Objection{"E313", "the option \"" + name + "\" is no secret, so its value is compared",
                       "write the value itself; only passwords, tokens and the like are written as "
                       "${NAME}"};
  }
  return std::nullopt;
}

bool trusted_language(std::string_view language) {
  return one_of(lower(language), {"sql", "plpgsql", "plperl", "pltcl", "plv8", "pllua", "plrust"});
}

// Functions that read files or open connections, which a materialized view would call at once.
bool calls_outside(const Node& node) {
  if (std::vector<std::string> name = strings(node["funcname"]); !name.empty()) {
    for (std::string_view prefix : {"dblink", "pg_read_", "pg_ls_", "lo_import", "lo_export"})
      if (name.back().starts_with(prefix)) return true;
  }
  for (const Node& item : node.items)
    if (calls_outside(item)) return true;
  for (const Field& field : node.fields)
    if (calls_outside(field.value)) return true;
  return false;
}

// The option of file_fdw.
bool runs_program(const Node& node) {
  return node["defname"].text == "program" ||
         std::any_of(node.items.begin(), node.items.end(), runs_program) ||
         std::any_of(node.fields.begin(), node.fields.end(),
                     [](const Field& field) { return runs_program(field.value); });
}

std::optional<Objection> outside(const std::string& type, const Node& body) {
  if (type == "CreateFunctionStmt") {
    std::vector<std::string> language = strings(option(body["options"], "language")["arg"]);
    if (!language.empty() && !trusted_language(language[0]))
      return Objection{
          "E314",
          "a function in the language \"" + language[0] + "\" can reach outside of the database",
          kTrusted};
  }
  if (type == "CopyStmt" && (body["is_program"].yes() || !body["filename"].empty()))
    return Objection{"E314", "COPY reads and writes files and programs of the server", kTrusted};
  const bool foreign_table = type == "CreateForeignTableStmt" || type == "AlterTableStmt";
  if (foreign_table && runs_program(type == "AlterTableStmt" ? body["cmds"] : body["options"]))
    return Objection{"E314",
                     "a foreign table with the option \"program\" runs a program of the server",
                     kTrusted};
  if (type == "AlterSystemStmt")
    return Objection{"E314", "ALTER SYSTEM changes the whole server", kTrusted};
  if (type == "ImportForeignSchemaStmt")
    return Objection{"E314", "IMPORT FOREIGN SCHEMA connects to another server", kTrusted};
  if (type == "CreateSubscriptionStmt" && !says_false(option(body["options"], "connect")))
    return Objection{"E314", "CREATE SUBSCRIPTION connects to another server",
                     "write WITH (connect = false), or: " + std::string(kTrusted)};
  if (type == "AlterSubscriptionStmt" && !body["publication"].items.empty() &&
      !says_false(option(body["options"], "refresh")))
    return Objection{"E314", "this statement would connect to another server",
                     "write WITH (refresh = false), or: " + std::string(kTrusted)};
  if (type == "CreateTableAsStmt" && !body["into"]["skipData"].yes() && calls_outside(body))
    return Objection{"E314", "this query reads files or connects to another server",
                     "write WITH NO DATA, or: " + std::string(kTrusted)};
  return std::nullopt;
}

std::optional<std::string> no_transaction(const std::string& type, const Node& body) {
  auto cannot = [](const std::string& what) {
    return what + " cannot run inside a transaction block";
  };
  bool concurrent = body["concurrent"].yes();
  if (type == "IndexStmt" && concurrent) return cannot("CREATE INDEX CONCURRENTLY");
  if (type == "DropStmt" && concurrent) return cannot("DROP INDEX CONCURRENTLY");
  if (type == "ReindexStmt" && !option(body["params"], "concurrently").empty() &&
      !says_false(option(body["params"], "concurrently")))
    return cannot("REINDEX CONCURRENTLY");
  if (type == "ReindexStmt" &&
      !one_of(body["kind"].text, {"REINDEX_OBJECT_INDEX", "REINDEX_OBJECT_TABLE"}))
    return cannot("REINDEX of a schema, a system or a database");
  for (const Node& command : body["cmds"].items)
    if (command["AlterTableCmd"]["def"]["PartitionCmd"]["concurrent"].yes())
      return cannot("ALTER TABLE ... DETACH PARTITION CONCURRENTLY");
  if (type == "VacuumStmt" && body["is_vacuumcmd"].yes()) return cannot("VACUUM");
  if (type == "ClusterStmt" && body["relation"].empty()) return cannot("CLUSTER of all tables");
  if (type == "CreateSubscriptionStmt" && !says_false(option(body["options"], "connect")) &&
      !says_false(option(body["options"], "create_slot")))
    return cannot("CREATE SUBSCRIPTION that makes a replication slot");
  if (type == "AlterDatabaseStmt" && !option(body["options"], "tablespace").empty())
    return cannot("ALTER DATABASE SET TABLESPACE");
  static const std::map<std::string, const char*, std::less<>> kAlways = {
      {"CreatedbStmt", "CREATE DATABASE"},
      {"DropdbStmt", "DROP DATABASE"},
      {"CreateTableSpaceStmt", "CREATE TABLESPACE"},
      {"DropTableSpaceStmt", "DROP TABLESPACE"},
      {"AlterSystemStmt", "ALTER SYSTEM"}};
  if (auto always = kAlways.find(type); always != kAlways.end()) return cannot(always->second);
  return std::nullopt;
}

}  // namespace

void judge_tree(const std::string& type, const Node& body, Analysis& analysis) {
  if (!analysis.setting) analysis.not_declarative = objection(type, body);
  if (!analysis.not_declarative) analysis.not_declarative = secret(type, body);
  analysis.reaches_outside = outside(type, body);
  analysis.no_transaction = no_transaction(type, body);
}

void judge_words(const std::string& text, Analysis& analysis) {
  std::vector<std::string> words = first_words(text, 200);
  if (words.empty()) return;
  bool does =
      one_of(words[0],
             {"insert",     "update",   "delete",     "merge",     "select",  "with",    "values",
              "table",      "copy",     "do",         "truncate",  "begin",   "start",   "commit",
              "end",        "rollback", "abort",      "savepoint", "release", "prepare", "execute",
              "deallocate", "lock",     "explain",    "call",      "vacuum",  "analyze", "cluster",
              "reindex",    "refresh",  "checkpoint", "load",      "discard", "listen",  "notify",
              "declare",    "fetch",    "move",       "close",     "drop"});
  std::string second = words.size() > 1 ? words[1] : "";
  bool of_server = one_of(words[0], {"create", "alter"}) &&
                   one_of(second, {"database", "role", "user", "group", "tablespace", "system"});
  if (words.size() > 2 && words[2] == "mapping") of_server = false;  // CREATE USER MAPPING
  if (does || of_server)
    analysis.not_declarative =
        Objection{"E310", "this statement does not declare anything", kMigration};
  bool program = words[0] == "copy";
  for (std::size_t i = 1; i < words.size(); ++i)
    program = program || (words[i - 1] == "language" && !trusted_language(words[i]));
  if (program || (of_server && second == "system") ||
      (words[0] == "create" && second == "subscription"))
    analysis.reaches_outside =
        Objection{"E314", "this statement can reach outside of the database", kTrusted};
  if (std::find(words.begin(), words.end(), "concurrently") != words.end() ||
      words[0] == "vacuum" || (of_server && one_of(second, {"database", "tablespace", "system"})))
    analysis.no_transaction = "it cannot run inside a transaction block";
}

}  // namespace schemadiff
