// Extensions (PostgreSQL documentation, "CREATE EXTENSION"). Their members are not ours to compare.
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Extension {
  // The version counts only where it is not the one that the server's packages install by default:
  // two servers may come with different ones.
  static constexpr auto keyword = "EXTENSION", catalog = "pg_extension", query = R"sql(
    SELECT e.oid, n.nspname AS schema, e.extrelocatable AS relocatable,
           nullif(e.extversion, a.default_version) AS version
      FROM pg_extension e
      JOIN pg_namespace n ON n.oid = e.extnamespace
      LEFT JOIN pg_available_extensions a ON a.name = e.extname)sql";
  static constexpr bool holds_data = true;  // types and tables of it are in use
  static constexpr auto renaming = Renaming::kImpossible;

  std::string schema;
  std::string version;
  bool relocatable = false;

  bool operator==(const Extension&) const = default;

  static Extension read(const Row& row) {
    return {row.text("schema"), row.text_or_empty("version"), row.boolean("relocatable")};
  }

  Sql create(const Name& name) const {
    Sql text = sql("CREATE EXTENSION {} WITH SCHEMA {}", name.full, Ident{schema});
    if (!version.empty()) text += sql(" VERSION {}", Literal{version});
    return text;
  }

  bool has_owner() const { return false; }  // there is no ALTER EXTENSION ... OWNER TO

  static void alter(Extension& have, const Extension& want, const Name& name, Steps& steps) {
    if (settle(have.version, want.version))
      steps.add(Phase::kShape, want.version.empty() ? sql("ALTER EXTENSION {} UPDATE", name.full)
                                                    : sql("ALTER EXTENSION {} UPDATE TO {}",
                                                          name.full, Literal{want.version}));
    have.relocatable = want.relocatable;  // a property of the version, not a choice
    if (have.relocatable && settle(have.schema, want.schema))
      steps.add(Phase::kShape,
                sql("ALTER EXTENSION {} SET SCHEMA {}", name.full, Ident{want.schema}));
  }
};

}  // namespace

const Kind& extension_kind() {
  static const KindOf<Extension> kind;
  return kind;
}

}  // namespace schemadiff
