// Range types, with the multirange types that come with them (PostgreSQL documentation, "Range
// Types").
#include "catalog/kind.h"
#include "kinds/type_circle.h"

namespace schemadiff {

namespace {

struct Range {
  static constexpr auto keyword = "TYPE", catalog = "pg_type";
  static constexpr bool hollow_shell = true;
  static std::string query(int version) {
    return std::string(R"sql(
    SELECT r.rngtypid AS oid, format_type(r.rngsubtype, NULL) AS subtype,
           CASE WHEN NOT o.opcdefault
                THEN format('%I.%I', n.nspname, o.opcname) END AS operator_class,
           CASE WHEN r.rngcollation <> s.typcollation
                THEN r.rngcollation::regcollation::text END AS collation,
           nullif(r.rngcanonical::oid, 0)::regproc::text AS canonical,
           nullif(r.rngsubdiff::oid, 0)::regproc::text AS difference, )sql") +
           (version >= 14 ? "format('%I.%I', mn.nspname, m.typname)" : "NULL") +
           R"sql( AS multirange
      FROM pg_range r
      JOIN pg_type s ON s.oid = r.rngsubtype
      JOIN pg_opclass o ON o.oid = r.rngsubopc
      JOIN pg_namespace n ON n.oid = o.opcnamespace)sql" +
           (version >= 14 ? R"sql(
      JOIN pg_type m ON m.oid = r.rngmultitypid
      JOIN pg_namespace mn ON mn.oid = m.typnamespace)sql"
                          : "");
  }

  Sql subtype, operator_class, collation, canonical, difference, multirange;

  bool operator==(const Range&) const = default;

  static Range read(const Row& row) {
    return {row.sql("subtype"),   row.sql("operator_class"), row.sql("collation"),
            row.sql("canonical"), row.sql("difference"),     row.sql("multirange")};
  }

  Sql create(const Name& name) const {
    if (subtype.empty()) return sql("CREATE TYPE {}", name.full);  // the shell
    std::vector<Sql> options = {sql("SUBTYPE = {}", subtype)};
    if (!operator_class.empty()) options.push_back(sql("SUBTYPE_OPCLASS = {}", operator_class));
    if (!collation.empty()) options.push_back(sql("COLLATION = {}", collation));
    if (!canonical.empty()) options.push_back(sql("CANONICAL = {}", canonical));
    if (!difference.empty()) options.push_back(sql("SUBTYPE_DIFF = {}", difference));
    if (!multirange.empty()) options.push_back(sql("MULTIRANGE_TYPE_NAME = {}", multirange));
    return sql("CREATE TYPE {} AS RANGE ({})", name.full, join(options));
  }

  static void alter(Range& have, const Range& want, const Name& name, Steps& steps) {
    if (have.subtype.empty() && settle(have, want)) steps.add(Phase::kShape, want.create(name));
  }

  // A canonical function takes and returns the type.
  Range shell() const { return {}; }
  bool late(const Need& need) const { return need.id.catalog == "pg_proc"; }
  Sql drop_circle(const Name& name, const std::vector<const Object*>& others) const {
    return drop_type_with_functions(name, others);
  }
};

}  // namespace

const Kind& range_kind() {
  static const KindOf<Range> kind;
  return kind;
}

}  // namespace schemadiff
