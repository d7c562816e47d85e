// Row security policies (PostgreSQL documentation, "CREATE POLICY").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Policy {
  static constexpr auto keyword = "POLICY", catalog = "pg_policy", query = R"sql(
    SELECT p.oid, p.polpermissive AS permissive, p.polcmd AS command,
           ARRAY(SELECT CASE WHEN r = 0 THEN 'PUBLIC'
                             WHEN pg_get_userbyid(r) = session_user THEN 'CURRENT_USER'
                             ELSE quote_ident(pg_get_userbyid(r)) END
                   FROM unnest(p.polroles) r ORDER BY 1) AS roles,
           pg_get_expr(p.polqual, p.polrelid) AS using,
           pg_get_expr(p.polwithcheck, p.polrelid) AS check
      FROM pg_policy p)sql";

  bool permissive = true;
  std::string command;             // * all, r select, a insert, w update, d delete
  std::vector<std::string> roles;  // quoted, sorted; CURRENT_USER is the role that loads
  Sql using_expression, check_expression;

  bool operator==(const Policy&) const = default;

  static Policy read(const Row& row) {
    return {row.boolean("permissive"), row.text("command"), row.list("roles"), row.sql("using"),
            row.sql("check")};
  }

  Sql role_list() const {
    std::vector<Sql> list;
    for (const std::string& role : roles) list.push_back(Sql::trusted(role));
    return join(list);
  }

  Sql create(const Name& name) const {
    Sql text = sql("CREATE POLICY {}{}", name.label, permissive ? Sql() : sql(" AS RESTRICTIVE"));
    if (command == "r") text += sql(" FOR SELECT");
    if (command == "a") text += sql(" FOR INSERT");
    if (command == "w") text += sql(" FOR UPDATE");
    if (command == "d") text += sql(" FOR DELETE");
    if (roles != std::vector<std::string>{"PUBLIC"}) text += sql(" TO {}", role_list());
    if (!using_expression.empty()) text += sql(" USING ({})", using_expression);
    if (!check_expression.empty()) text += sql(" WITH CHECK ({})", check_expression);
    return text;
  }

  bool has_owner() const { return false; }
  std::vector<std::string> named_roles() const { return roles; }

  // ALTER POLICY can set an expression and not take one away.
  static void alter(Policy& have, const Policy& want, const Name& name, Steps& steps) {
    if (have.permissive != want.permissive || have.command != want.command) return;
    if (have.using_expression.empty() != want.using_expression.empty() ||
        have.check_expression.empty() != want.check_expression.empty())
      return;
    Sql changes;
    if (settle(have.roles, want.roles)) changes += sql(" TO {}", want.role_list());
    if (settle(have.using_expression, want.using_expression))
      changes += sql(" USING ({})", want.using_expression);
    if (settle(have.check_expression, want.check_expression))
      changes += sql(" WITH CHECK ({})", want.check_expression);
    if (!changes.empty()) steps.add(Phase::kShape, sql("ALTER POLICY {}{}", name.label, changes));
  }
};

}  // namespace

const Kind& policy_kind() {
  static const KindOf<Policy> kind;
  return kind;
}

}  // namespace schemadiff
