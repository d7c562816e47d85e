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

  // What the server made along with it keeps its name; pg_dump cannot write that.
  static constexpr bool moves = false;
  Sql rename(const Name& name, const Ident& to) const {
    const Sql now = sql("{}.{}", Ident{name.schema}, to);
    std::vector<Sql> list = {sql("ALTER TYPE {} RENAME TO {}", name.full, to)};
    auto rename_functions = [&](const Sql& function, const std::vector<Sql>& arguments,
                                const Ident& name) {
      for (const Sql& types : arguments)
        list.push_back(sql("ALTER FUNCTION {}({}) RENAME TO {}", function, types, name));
    };
    rename_functions(name.full,
                     {sql("{}, {}", subtype, subtype), sql("{}, {}, text", subtype, subtype)}, to);
    const Ident many{multirange_of(name.name)}, many_now{multirange_of(to.name)};
    const Sql made_up = sql("{}.{}", Ident{name.schema}, many);
    if (multirange == made_up || multirange == sql("{}.{}", Ident{name.schema}, many_now)) {
      list.push_back(sql("ALTER TYPE {} RENAME TO {}", made_up, many_now));
      rename_functions(made_up, {Sql(), now, sql("VARIADIC {}[]", now)}, many_now);
    }
    return join(list, ";\n");
  }

  // The name that the server makes up (makeMultirangeTypeName).
  static std::string multirange_of(const std::string& name) {
    std::string many = name;
    const auto at = many.find("range");
    return at == std::string::npos ? many.substr(0, 63 - 11) + "_multirange"
                                   : many.replace(at, 5, "multirange").substr(0, 63);
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
