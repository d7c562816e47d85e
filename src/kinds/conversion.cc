// Encoding conversions (PostgreSQL documentation, "CREATE CONVERSION").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Conversion {
  static constexpr auto keyword = "CONVERSION", catalog = "pg_conversion", query = R"sql(
    SELECT c.oid, c.condefault AS is_default, pg_encoding_to_char(c.conforencoding) AS source,
           pg_encoding_to_char(c.contoencoding) AS target, c.conproc::regproc::text AS function
      FROM pg_conversion c)sql";

  bool is_default = false;
  std::string source, target;
  Sql function;

  bool operator==(const Conversion&) const = default;

  static Conversion read(const Row& row) {
    return {row.boolean("is_default"), row.text("source"), row.text("target"), row.sql("function")};
  }

  Sql create(const Name& name) const {
    return sql("CREATE {}CONVERSION {} FOR {} TO {} FROM {}", is_default ? sql("DEFAULT ") : Sql(),
               name.full, Literal{source}, Literal{target}, function);
  }
};

}  // namespace

const Kind& conversion_kind() {
  static const KindOf<Conversion> kind;
  return kind;
}

}  // namespace schemadiff
