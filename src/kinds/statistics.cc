// Extended statistics (PostgreSQL documentation, "CREATE STATISTICS").
#include "catalog/kind.h"
#include "kinds/incidental.h"

namespace schemadiff {

namespace {

struct Statistics {
  static constexpr auto keyword = "STATISTICS", catalog = "pg_statistic_ext";
  static constexpr bool follows_type_changes = true;
  static std::string query(int version) {
    return std::string(R"sql(
      SELECT s.oid, pg_get_statisticsobjdef(s.oid) AS definition, s.stxkind::text AS sorts,
             s.stxrelid::regclass AS table,
             ARRAY(SELECT a.attname::text FROM unnest(s.stxkeys) k
                     JOIN pg_attribute a ON a.attrelid = s.stxrelid AND a.attnum = k
                    ORDER BY 1) AS columns, )sql") +
           (version >= 14 ? "pg_get_statisticsobjdef_expressions(s.oid)" : "'{}'::text[]") +
           " AS expressions, " +
           (version >= 17 ? "coalesce(s.stxstattarget, -1)" : "s.stxstattarget") +
           " AS target FROM pg_statistic_ext s";
  }

  // The server prints and keeps columns in the order of the table's, which is not compared.
  Incidental<Sql> definition;
  std::string sorts, table;
  std::vector<std::string> columns, expressions;
  std::int64_t target = -1;

  bool operator==(const Statistics&) const = default;

  static Statistics read(const Row& row) {
    return {{row.sql("definition")}, row.text("sorts"),       row.text("table"),
            row.list("columns"),     row.list("expressions"), row.integer("target")};
  }

  Sql create(const Name&) const { return definition.value; }
  Statistics created() const {
    Statistics made = *this;
    made.target = -1;
    return made;
  }

  static void alter(Statistics& have, const Statistics& want, const Name& name, Steps& steps) {
    Statistics rest = have;
    rest.target = want.target;
    if (rest == want && settle(have.target, want.target))
      steps.add(Phase::kTighten,
                sql("ALTER STATISTICS {} SET STATISTICS {}", name.full, want.target));
  }
};

}  // namespace

const Kind& statistics_kind() {
  static const KindOf<Statistics> kind;
  return kind;
}

}  // namespace schemadiff
