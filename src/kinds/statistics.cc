// Extended statistics (PostgreSQL documentation, "CREATE STATISTICS").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Statistics {
  static constexpr auto keyword = "STATISTICS", catalog = "pg_statistic_ext";
  static constexpr bool follows_type_changes = true;
  static std::string query(int version) {
    return std::string("SELECT s.oid, pg_get_statisticsobjdef(s.oid) AS definition, ") +
           (version >= 17 ? "coalesce(s.stxstattarget, -1)" : "s.stxstattarget") +
           " AS target FROM pg_statistic_ext s";
  }

  Sql definition;
  std::int64_t target = -1;

  bool operator==(const Statistics&) const = default;

  static Statistics read(const Row& row) { return {row.sql("definition"), row.integer("target")}; }

  Sql create(const Name&) const { return definition; }
  Statistics created() const { return {definition, -1}; }

  static void alter(Statistics& have, const Statistics& want, const Name& name, Steps& steps) {
    if (have.definition == want.definition && settle(have.target, want.target))
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
