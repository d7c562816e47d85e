// One question to the catalog for each sort of need that the files have.
#include "migrate/preflight_needs.h"

#include <algorithm>

#include "sql/lexer.h"
#include "sql/walk.h"

namespace schemadiff {

namespace {

Sql text_array(const std::vector<std::string>& values) {
  return sql("ARRAY[{}]::pg_catalog.text[]", literals(values));
}

template <class List, class Field>
std::vector<std::string> each(const List& list, Field field) {
  std::vector<std::string> values;
  for (const auto& one : list) values.push_back(one.*field);
  return values;
}

// Whether the role that migrates may still be another one, or be allowed more, once it has run.
bool changes_rights(const Statement& statement, const Analysis& analysis) {
  if (one_of(analysis.type, {"GrantStmt", "GrantRoleStmt", "AlterOwnerStmt", "AlterRoleStmt",
                             "CreateRoleStmt", "ReassignOwnedStmt"}))
    return true;
  const std::string text = lower(statement.text);
  return (analysis.type == "VariableSetStmt" &&
          (text.find("role") != text.npos || text.find("authorization") != text.npos)) ||
         (analysis.type == "AlterTableStmt" && text.find("owner to") != text.npos);
}

}  // namespace

void ServerNeeds::add(const Statement& statement, const RowChanges& before) {
  if (before.anything()) return;  // it may have made all that is missing
  const std::vector<std::string> first = first_words(statement.text, 1);
  if (first.empty() || one_of(first[0], {"insert", "update", "delete", "copy"})) return;
  const Analysis analysis = analyse(statement);
  if (one_of(analysis.type, {"CreateExtensionStmt", "AlterExtensionStmt"}))
    add_extension(statement);
  new_roles_.insert(analysis.new_roles.begin(), analysis.new_roles.end());
  if (one_of(analysis.type,
             {"GrantStmt", "GrantRoleStmt", "AlterOwnerStmt", "AlterTableStmt", "CreatePolicyStmt",
              "AlterPolicyStmt", "AlterDefaultPrivilegesStmt", "CreateSchemaStmt"}))
    for (const std::string& role : analysis.roles)
      if (!new_roles_.contains(role) && seen_.insert("role " + role).second)
        roles_.push_back({statement.place(), role});
  add_rights(statement, analysis, before);
  other_rights_ = other_rights_ || changes_rights(statement, analysis);
}

void ServerNeeds::add_extension(const Statement& statement) {
  const std::optional<Node> tree = parse_tree(statement.text);
  if (!tree) return;
  const Node& body = tree->body();
  Extension extension{statement.place(), body["extname"].text, "", body["if_not_exists"].yes(),
                      tree->type() == "AlterExtensionStmt"};
  for (const Node& item : body["options"].items)
    if (item["DefElem"]["defname"].text == "new_version")
      for (const std::string& version : strings(item["DefElem"]["arg"]))
        extension.version = version;
  extensions_.push_back(std::move(extension));
}

void ServerNeeds::add_rights(const Statement& statement, const Analysis& analysis,
                             const RowChanges& before) {
  for (const Declaration& declared : analysis.declares)
    if (declared.space == Space::kSchema) new_schemas_.insert(declared.name.name);
  if (other_rights_) return;
  if (analysis.type == "CreateSchemaStmt") in_database_.push_back({statement.place(), ""});
  if (one_of(analysis.type, {"AlterTableStmt", "IndexStmt", "CreatePolicyStmt", "AlterPolicyStmt"}))
    for (const Reference& table : analysis.modifies)
      if (table.space == Space::kRelation && !before.of_table(table.name.name) &&
          seen_.insert("table " + written(table.name).text()).second)
        tables_.push_back({statement.place(), written(table.name).text()});
  const auto needs = [&](std::vector<Named>& list, const char* what, const QualifiedName& table) {
    if (!before.of_table(table.name) && seen_.insert(what + written(table).text()).second)
      list.push_back({statement.place(), written(table).text()});
  };
  for (const Reference& table : analysis.refers)
    if (table.needs_key) needs(referred_, "refers ", table.name);
  if (analysis.type == "CreateTrigStmt")
    for (const Declaration& declared : analysis.declares)
      needs(triggered_, "trigger ", declared.table);
  if (!analysis.type.starts_with("Create") && !one_of(analysis.type, {"ViewStmt", "DefineStmt"}))
    return;
  if (lower(statement.text).find("temp") != std::string::npos) return;  // perhaps a temporary one
  for (const Declaration& declared : analysis.declares)
    if (one_of(declared.noun, {"table", "view", "materialized view", "sequence", "function",
                               "procedure", "type", "domain"}) &&
        !new_schemas_.contains(declared.name.schema) &&
        seen_.insert("schema " + declared.name.schema).second)
      schemas_.push_back({statement.place(), declared.name.schema});
}

std::vector<InTheWay> ServerNeeds::missing(Session& session) const {
  std::vector<InTheWay> found;
  if (!extensions_.empty()) find_extensions(session, found);
  if (!roles_.empty()) find_roles(session, found);
  if (!tables_.empty() || !schemas_.empty() || !in_database_.empty()) find_rights(session, found);
  if (!referred_.empty() || !triggered_.empty()) find_rights_on_tables(session, found);
  return found;
}

void ServerNeeds::find_extensions(Session& session, std::vector<InTheWay>& found) const {
  for (const Extension& extension : extensions_) {
    const Row row =
        session
            .query(sql(
                "SELECT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = {}) AS there,"
                " EXISTS (SELECT FROM pg_catalog.pg_available_extensions WHERE name = {}) AS "
                "available,"
                " ARRAY(SELECT version::pg_catalog.text FROM "
                "pg_catalog.pg_available_extension_versions"
                " WHERE name = {} ORDER BY 1) AS versions,"
                " EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = {} AND extversion = "
                "{})"
                " AS has",
                Literal{extension.name}, Literal{extension.name}, Literal{extension.name},
                Literal{extension.name}, Literal{extension.version}))
            .at(0);
    if (extension.if_not_exists && row.boolean("there")) continue;
    const std::string name = quote_ident(extension.name);
    if (!row.boolean("available")) {
      found.push_back({extension.place, "the extension " + name + " is not installed on the server",
                       "pg_available_extensions does not know it",
                       "have its package installed there", "E874"});
      continue;
    }
    const std::vector<std::string> versions = row.list("versions");
    if (extension.version.empty() || row.boolean("has") ||
        std::ranges::find(versions, extension.version) != versions.end())
      continue;
    std::string list;
    for (const std::string& version : versions) list += (list.empty() ? "" : ", ") + version;
    found.push_back(
        {extension.place,
         "the server does not have version " + extension.version + " of the extension " + name,
         "it has " + list, "have that version installed there, or name another one", "E874"});
  }
}

void ServerNeeds::find_roles(Session& session, std::vector<InTheWay>& found) const {
  std::set<std::string> missing;
  for (const Row& row :
       session.query(sql("SELECT r AS name FROM pg_catalog.unnest({}) AS r WHERE NOT EXISTS"
                         " (SELECT FROM pg_catalog.pg_roles WHERE rolname = r)",
                         text_array(each(roles_, &Named::name)))))
    missing.insert(row.text("name"));
  for (const Named& role : roles_)
    if (missing.contains(role.name))
      found.push_back({role.place, "the role " + quote_ident(role.name) + " does not exist",
                       "migrations do not make roles, which belong to the whole server",
                       "CREATE ROLE " + quote_ident(role.name) + ";", "E873"});
}

// A foreign key may also be allowed for some columns alone; which ones it takes is not looked at.
void ServerNeeds::find_rights_on_tables(Session& session, std::vector<InTheWay>& found) const {
  const auto find = [&](const std::vector<Named>& list, const std::string& privilege,
                        const Sql& may, const std::string& may_not) {
    for (const Row& row :
         session.query(sql("SELECT t.place, pg_catalog.quote_ident(current_user) AS me"
                           " FROM pg_catalog.unnest({}) WITH ORDINALITY AS t (name, place)"
                           " JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(t.name)"
                           " WHERE NOT ({}) ORDER BY t.place",
                           text_array(each(list, &Named::name)), may))) {
      const Named& table = list.at(static_cast<std::size_t>(row.integer("place")) - 1);
      const std::string me = row.text("me");
      found.push_back({table.place, "the role " + me + " may not " + may_not + " " + table.name,
                       "it lacks the privilege " + privilege + " there",
                       "apply as a role that may, or: GRANT " + privilege + " ON " + table.name +
                           " TO " + me + ";",
                       "E872"});
    }
  };
  find(referred_, "REFERENCES",
       sql("pg_catalog.has_table_privilege(c.oid, 'REFERENCES')"
           " OR pg_catalog.has_any_column_privilege(c.oid, 'REFERENCES')"),
       "refer to");
  find(triggered_, "TRIGGER", sql("pg_catalog.has_table_privilege(c.oid, 'TRIGGER')"),
       "put a trigger on");
}

void ServerNeeds::find_rights(Session& session, std::vector<InTheWay>& found) const {
  // more: the words of a GRANT behind which the role stands.
  const auto add = [&](const Place& place, const Row& row, const std::string& may_not,
                       const std::string& why, const std::string& more) {
    const std::string me = quote_ident(row.text("me"));
    found.push_back({place, "the role " + me + " may not " + may_not, why,
                     "apply as a role that may, or: GRANT " + more + " TO " + me + ";", "E872"});
  };
  const auto named = [](const std::vector<Named>& list, const Row& row) -> const Named& {
    return list.at(static_cast<std::size_t>(row.integer("place")) - 1);
  };
  for (const Row& row :
       session.query(sql("SELECT t.place, current_user AS me,"
                         " pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(c.relowner)) AS owner"
                         " FROM pg_catalog.unnest({}) WITH ORDINALITY AS t (name, place)"
                         " JOIN pg_catalog.pg_class c ON c.oid = pg_catalog.to_regclass(t.name)"
                         " WHERE NOT pg_catalog.pg_has_role(c.relowner, 'USAGE') ORDER BY t.place",
                         text_array(each(tables_, &Named::name))))) {
    const Named& table = named(tables_, row);
    add(table.place, row, "alter " + table.name, "it belongs to " + row.text("owner"),
        row.text("owner"));
  }
  for (const Row& row : session.query(
           sql("SELECT s.place, current_user AS me, pg_catalog.quote_ident(n.nspname) AS name"
               " FROM pg_catalog.unnest({}) WITH ORDINALITY AS s (name, place)"
               " JOIN pg_catalog.pg_namespace n ON n.nspname = coalesce(nullif(s.name, ''),"
               " pg_catalog.current_schema()) WHERE NOT"
               " pg_catalog.has_schema_privilege(n.oid, 'CREATE') ORDER BY s.place",
               text_array(each(schemas_, &Named::name)))))
    add(named(schemas_, row).place, row, "create anything in the schema " + row.text("name"),
        "it lacks the privilege CREATE there", "CREATE ON SCHEMA " + row.text("name"));
  if (in_database_.empty()) return;
  const Row row =
      session
          .query(
              "SELECT current_user AS me,"
              " pg_catalog.quote_ident(pg_catalog.current_database()) AS name,"
              " pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE') AS may")
          .at(0);
  if (!row.boolean("may"))
    add(in_database_.front().place, row, "create a schema",
        "it lacks the privilege CREATE on the database", "CREATE ON DATABASE " + row.text("name"));
}

}  // namespace schemadiff
