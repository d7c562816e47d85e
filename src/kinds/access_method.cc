// Access methods (PostgreSQL documentation, "CREATE ACCESS METHOD").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct AccessMethod {
  static constexpr auto keyword = "ACCESS METHOD", catalog = "pg_am", query = R"sql(
    SELECT a.oid, a.amtype AS type, a.amhandler::regproc::text AS handler FROM pg_am a)sql";

  std::string type;  // i index, t table
  Sql handler;

  static constexpr auto renaming = Renaming::kImpossible;

  bool operator==(const AccessMethod&) const = default;

  static AccessMethod read(const Row& row) { return {row.text("type"), row.sql("handler")}; }

  Sql create(const Name& name) const {
    return sql("CREATE ACCESS METHOD {} TYPE {} HANDLER {}", name.full,
               type == "i" ? sql("INDEX") : sql("TABLE"), handler);
  }
  bool has_owner() const { return false; }
};

}  // namespace

const Kind& access_method_kind() {
  static const KindOf<AccessMethod> kind;
  return kind;
}

}  // namespace schemadiff
