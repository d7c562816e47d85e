// Procedural languages (PostgreSQL documentation, "CREATE LANGUAGE").
#include "catalog/kind.h"

namespace schemadiff {

namespace {

struct Language {
  static constexpr auto keyword = "LANGUAGE", catalog = "pg_language", query = R"sql(
    SELECT l.oid, l.lanpltrusted AS trusted, l.lanplcallfoid::regproc::text AS handler,
           nullif(l.laninline, 0)::regproc::text AS inline,
           nullif(l.lanvalidator, 0)::regproc::text AS validator
      FROM pg_language l WHERE l.lanispl)sql";

  bool trusted = false;
  Sql handler, inline_handler, validator;

  bool operator==(const Language&) const = default;

  static Language read(const Row& row) {
    return {row.boolean("trusted"), row.sql("handler"), row.sql("inline"), row.sql("validator")};
  }

  Sql create(const Name& name) const { return text(sql("CREATE "), name); }

  // Everything can be replaced.
  static void alter(Language& have, const Language& want, const Name& name, Steps& steps) {
    if (settle(have, want)) steps.add(Phase::kShape, want.text(sql("CREATE OR REPLACE "), name));
  }

  Sql text(const Sql& verb, const Name& name) const {
    Sql text = sql("{}{}LANGUAGE {} HANDLER {}", verb, trusted ? sql("TRUSTED ") : Sql(), name.full,
                   handler);
    if (!inline_handler.empty()) text += sql(" INLINE {}", inline_handler);
    if (!validator.empty()) text += sql(" VALIDATOR {}", validator);
    return text;
  }
};

}  // namespace

const Kind& language_kind() {
  static const KindOf<Language> kind;
  return kind;
}

}  // namespace schemadiff
