// Collations (PostgreSQL documentation, "CREATE COLLATION").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Collation {
  static constexpr auto keyword = "COLLATION", catalog = "pg_collation";
  // ICU locales stand in colliculocale from 15 on and in colllocale from 17 on, before that in
  // collcollate (PostgreSQL documentation, "pg_collation").
  static std::string query(int version) {
    std::string locale = version >= 17   ? "c.colllocale"
                         : version >= 15 ? "c.colliculocale"
                                         : "CASE WHEN c.collprovider = 'i' THEN c.collcollate END";
    std::string rules = version >= 16 ? "c.collicurules" : "NULL";
    return "SELECT c.oid, c.collprovider AS provider, c.collisdeterministic AS deterministic, " +
           locale + " AS locale, " + rules + R"sql( AS rules,
           CASE WHEN c.collprovider = 'c' THEN c.collcollate END AS lc_collate,
           CASE WHEN c.collprovider = 'c' THEN c.collctype END AS lc_ctype,
           c.collprovider = 'c' AND c.collencoding = -1 AS for_any_encoding
      FROM pg_collation c)sql";
  }

  std::string provider;
  bool deterministic = true;
  std::string locale, rules, lc_collate, lc_ctype;
  bool for_any_encoding = false;  // as "C" and "POSIX" are, and what is made from them

  bool operator==(const Collation&) const = default;

  static Collation read(const Row& row) {
    return {row.text("provider"),
            row.boolean("deterministic"),
            row.text_or_empty("locale"),
            row.text_or_empty("rules"),
            row.text_or_empty("lc_collate"),
            row.text_or_empty("lc_ctype"),
            row.boolean("for_any_encoding")};
  }

  Sql create(const Name& name) const {
    if (for_any_encoding)
      return sql("CREATE COLLATION {} FROM pg_catalog.{}", name.full, Ident{lc_collate});
    std::vector<Sql> options = {provider == "i"   ? sql("provider = icu")
                                : provider == "b" ? sql("provider = builtin")
                                                  : sql("provider = libc")};
    if (!deterministic) options.push_back(sql("deterministic = false"));
    if (!locale.empty()) options.push_back(sql("locale = {}", Literal{locale}));
    if (!lc_collate.empty() && lc_collate == lc_ctype)
      options.push_back(sql("locale = {}", Literal{lc_collate}));
    else if (!lc_collate.empty()) {
      options.push_back(sql("lc_collate = {}", Literal{lc_collate}));
      options.push_back(sql("lc_ctype = {}", Literal{lc_ctype}));
    }
    if (!rules.empty()) options.push_back(sql("rules = {}", Literal{rules}));
    return sql("CREATE COLLATION {} ({})", name.full, join(options));
  }
};

}  // namespace

const Kind& collation_kind() {
  static const KindOf<Collation> kind;
  return kind;
}

}  // namespace schemadiff
