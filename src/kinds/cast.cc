// Casts (PostgreSQL documentation, "CREATE CAST").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Cast {
  static constexpr auto keyword = "CAST", catalog = "pg_cast", query = R"sql(
    SELECT c.oid, format_type(c.castsource, NULL) AS source,
           format_type(c.casttarget, NULL) AS target,
           nullif(c.castfunc, 0)::regprocedure::text AS function, c.castmethod AS method,
           c.castcontext AS context
      FROM pg_cast c)sql";

  Sql source, target, function;
  std::string method, context;

  static constexpr auto renaming = Renaming::kImpossible;

  bool operator==(const Cast&) const = default;

  static Cast read(const Row& row) {
    return {row.sql("source"), row.sql("target"), row.sql("function"), row.text("method"),
            row.text("context")};
  }

  Sql create(const Name&) const {
    Sql how = method == "f"   ? sql("WITH FUNCTION {}", function)
              : method == "i" ? sql("WITH INOUT")
                              : sql("WITHOUT FUNCTION");
    Sql when = context == "i"   ? sql(" AS IMPLICIT")
               : context == "a" ? sql(" AS ASSIGNMENT")
                                : Sql();
    return sql("CREATE CAST ({} AS {}) {}{}", source, target, how, when);
  }
  bool has_owner() const { return false; }
};

}  // namespace

const Kind& cast_kind() {
  static const KindOf<Cast> kind;
  return kind;
}

}  // namespace schemadiff
