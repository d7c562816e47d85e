// Schemas (PostgreSQL documentation, "CREATE SCHEMA").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Schema {
  static constexpr auto keyword = "SCHEMA", catalog = "pg_namespace",
                        query = "SELECT n.oid FROM pg_namespace n";

  static constexpr auto renaming = Renaming::kWhenTold;

  bool operator==(const Schema&) const = default;
  static Schema read(const Row&) { return {}; }
  Sql create(const Name& name) const { return sql("CREATE SCHEMA {}", name.full); }
};

}  // namespace

const Kind& schema_kind() {
  static const KindOf<Schema> kind;
  return kind;
}

}  // namespace schemadiff
