// User mappings (PostgreSQL documentation, "CREATE USER MAPPING"). Their options are for the eyes
// of their user, the server's owner and superusers only (documentation, "pg_user_mappings").
#include "catalog/kind.h"
#include "kinds/generic_options.h"

namespace schemadiff {

namespace {

struct UserMapping {
  static constexpr auto renaming = Renaming::kImpossible;
  static constexpr auto keyword = "USER MAPPING", catalog = "pg_user_mapping";
  static constexpr bool names_itself = true;

  std::string role;     // as SQL writes it
  bool hidden = false;  // this role may not read the options
  GenericOptions options;

  bool operator==(const UserMapping&) const = default;

  static std::string query(int) {
    return R"sql(
      SELECT m.umid AS oid, m.srvname AS server,
             r.role, r.role || ' on server ' || quote_ident(m.srvname) AS identity,
             format('FOR %s SERVER %I', r.role, m.srvname) AS label,
             NOT (m.umoptions IS NOT NULL
                  OR (SELECT u.rolsuper FROM pg_roles u WHERE u.rolname = session_user)
                  OR CASE WHEN m.umuser = 0 OR m.usename <> session_user
                          THEN m.umuser = 0 AND pg_has_role(s.srvowner, 'USAGE')
                          ELSE pg_has_role(s.srvowner, 'USAGE')
                               OR has_server_privilege(s.oid, 'USAGE') END) AS hidden,
             )sql" +
           generic_options_of(sql("m.umoptions")) + R"sql( AS options
        FROM pg_user_mappings m JOIN pg_foreign_server s ON s.oid = m.srvid
       CROSS JOIN LATERAL (SELECT CASE WHEN m.umuser = 0 THEN 'PUBLIC'
                                       WHEN m.usename = session_user THEN 'CURRENT_USER'
                                       ELSE quote_ident(m.usename) END AS role) r)sql";
  }

  static UserMapping read(const Row& row) {
    return {row.text("role"), row.boolean("hidden"),
            read_generic_options(row, {row.text("server"), row.text("role")})};
  }

  std::vector<std::string> named_roles() const { return {role}; }

  Sql create(const Name& name) const {
    return sql("CREATE USER MAPPING {}{}", name.full, with_generic_options(options));
  }

  void reveal(const UserMapping& other) { reveal_secrets(options, other.options); }

  static void alter(UserMapping& have, const UserMapping& want, const Name& name, Steps& steps) {
    if (have.hidden || want.hidden)
      return steps.refuse("the role that reads the database may not see its options",
                          "connect as the owner of the server or as a superuser, or leave the "
                          "mapping out with [scope] exclude");
    if (Sql options = change_generic_options(have.options, want.options); !options.empty())
      steps.add(Phase::kShape, sql("ALTER USER MAPPING {} {}", name.full, options));
  }
};

}  // namespace

const Kind& user_mapping_kind() {
  static const KindOf<UserMapping> kind;
  return kind;
}

}  // namespace schemadiff
