// Foreign-data wrappers and foreign servers (PostgreSQL documentation, "CREATE FOREIGN DATA
// WRAPPER", "CREATE SERVER").
#include "catalog/kind.h"
#include "kinds/generic_options.h"

namespace schemadiff {

namespace {

struct Wrapper {
  static constexpr auto keyword = "FOREIGN DATA WRAPPER", catalog = "pg_foreign_data_wrapper";

  Sql handler, validator;
  GenericOptions options;

  bool operator==(const Wrapper&) const = default;

  static std::string query(int) {
    return R"sql(
      SELECT w.oid, w.fdwname AS wrapper, nullif(w.fdwhandler, 0)::regproc::text AS handler,
             nullif(w.fdwvalidator, 0)::regproc::text AS validator,
             )sql" +
           generic_options_of(sql("w.fdwoptions")) + " AS options FROM pg_foreign_data_wrapper w";
  }

  static Wrapper read(const Row& row) {
    return {row.sql("handler"), row.sql("validator"),
            read_generic_options(row, {row.text("wrapper")})};
  }

  Sql create(const Name& name) const {
    Sql text = sql("CREATE FOREIGN DATA WRAPPER {}", name.full);
    if (!handler.empty()) text += sql(" HANDLER {}", handler);
    if (!validator.empty()) text += sql(" VALIDATOR {}", validator);
    return text += with_generic_options(options);
  }

  void reveal(const Wrapper& other) { reveal_secrets(options, other.options); }

  static void alter(Wrapper& have, const Wrapper& want, const Name& name, Steps& steps) {
    Sql changes;
    if (settle(have.handler, want.handler))
      changes += want.handler.empty() ? sql(" NO HANDLER") : sql(" HANDLER {}", want.handler);
    if (settle(have.validator, want.validator))
      changes +=
          want.validator.empty() ? sql(" NO VALIDATOR") : sql(" VALIDATOR {}", want.validator);
    if (Sql options = change_generic_options(have.options, want.options); !options.empty())
      changes += sql(" {}", options);
    if (!changes.empty())
      steps.add(Phase::kShape, sql("ALTER FOREIGN DATA WRAPPER {}{}", name.full, changes));
  }
};

struct Server {
  static constexpr auto keyword = "SERVER", grant_keyword = "FOREIGN SERVER",
                        catalog = "pg_foreign_server";

  std::string wrapper;
  std::optional<std::string> type, version;
  GenericOptions options;

  bool operator==(const Server&) const = default;

  static std::string query(int) {
    return "SELECT s.oid, s.srvname AS server, w.fdwname AS wrapper, s.srvtype AS type,"
           " s.srvversion AS version, " +
           generic_options_of(sql("s.srvoptions")) +
           " AS options FROM pg_foreign_server s"
           " JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw";
  }

  static Server read(const Row& row) {
    return {row.text("wrapper"), row.maybe("type"), row.maybe("version"),
            read_generic_options(row, {row.text("server")})};
  }

  Sql create(const Name& name) const {
    Sql text = sql("CREATE SERVER {}", name.full);
    if (type) text += sql(" TYPE {}", Literal{*type});
    if (version) text += sql(" VERSION {}", Literal{*version});
    return text += sql(" FOREIGN DATA WRAPPER {}{}", Ident{wrapper}, with_generic_options(options));
  }

  void reveal(const Server& other) { reveal_secrets(options, other.options); }

  static void alter(Server& have, const Server& want, const Name& name, Steps& steps) {
    if (have.wrapper != want.wrapper || have.type != want.type) return;
    Sql changes;
    if (settle(have.version, want.version))
      changes += want.version ? sql(" VERSION {}", Literal{*want.version}) : sql(" VERSION NULL");
    if (Sql options = change_generic_options(have.options, want.options); !options.empty())
      changes += sql(" {}", options);
    if (!changes.empty()) steps.add(Phase::kShape, sql("ALTER SERVER {}{}", name.full, changes));
  }
};

}  // namespace

const Kind& foreign_data_wrapper_kind() {
  static const KindOf<Wrapper> kind;
  return kind;
}

const Kind& server_kind() {
  static const KindOf<Server> kind;
  return kind;
}

}  // namespace schemadiff
