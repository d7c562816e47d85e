// Transforms between a type and a language (PostgreSQL documentation, "CREATE TRANSFORM").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Transform {
  static constexpr auto keyword = "TRANSFORM", catalog = "pg_transform", query = R"sql(
    SELECT t.oid, format_type(t.trftype, NULL) AS type, quote_ident(l.lanname) AS language,
           nullif(t.trffromsql::oid, 0)::regprocedure::text AS from_sql,
           nullif(t.trftosql::oid, 0)::regprocedure::text AS to_sql
      FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang)sql";

  Sql type, language, from_sql, to_sql;

  static constexpr auto renaming = Renaming::kImpossible;

  bool operator==(const Transform&) const = default;

  static Transform read(const Row& row) {
    return {row.sql("type"), row.sql("language"), row.sql("from_sql"), row.sql("to_sql")};
  }

  Sql text(const Sql& verb) const {
    std::vector<Sql> functions;
    if (!from_sql.empty()) functions.push_back(sql("FROM SQL WITH FUNCTION {}", from_sql));
    if (!to_sql.empty()) functions.push_back(sql("TO SQL WITH FUNCTION {}", to_sql));
    return sql("{} TRANSFORM FOR {} LANGUAGE {} ({})", verb, type, language, join(functions));
  }
  Sql create(const Name&) const { return text(sql("CREATE")); }
  bool has_owner() const { return false; }
};

}  // namespace

const Kind& transform_kind() {
  static const KindOf<Transform> kind;
  return kind;
}

}  // namespace schemadiff
