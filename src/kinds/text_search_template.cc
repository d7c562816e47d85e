// Text search templates (PostgreSQL documentation, "CREATE TEXT SEARCH TEMPLATE").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Template {
  static constexpr auto keyword = "TEXT SEARCH TEMPLATE", catalog = "pg_ts_template", query = R"sql(
    SELECT t.oid, nullif(t.tmplinit::oid, 0)::regproc::text AS init,
           t.tmpllexize::regproc::text AS lexize
      FROM pg_ts_template t)sql";

  Sql init, lexize;

  bool operator==(const Template&) const = default;
  static Template read(const Row& row) { return {row.sql("init"), row.sql("lexize")}; }
  Sql create(const Name& name) const {
    return sql("CREATE TEXT SEARCH TEMPLATE {} ({}LEXIZE = {})", name.full,
               init.empty() ? Sql() : sql("INIT = {}, ", init), lexize);
  }
  bool has_owner() const { return false; }
};

}  // namespace

const Kind& text_search_template_kind() {
  static const KindOf<Template> kind;
  return kind;
}

}  // namespace schemadiff
