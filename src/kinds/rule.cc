// Rules, but for the one that every view is made of (PostgreSQL documentation, "CREATE RULE").
#include "catalog/kind.h"
#include "kinds/enabled.h"

namespace schemadiff {

namespace {

struct Rule {
  static constexpr auto keyword = "RULE", catalog = "pg_rewrite", query = R"sql(
    SELECT r.oid, rtrim(pg_get_ruledef(r.oid), ';') AS definition, r.ev_enabled AS enabled
      FROM pg_rewrite r WHERE r.rulename <> '_RETURN')sql";

  Sql definition;
  std::string enabled;  // O origin, D disabled, R replica, A always

  bool operator==(const Rule&) const = default;

  static Rule read(const Row& row) { return {row.sql("definition"), row.text("enabled")}; }

  Sql create(const Name&) const { return definition; }
  Rule created() const { return {definition, "O"}; }
  bool has_owner() const { return false; }

  static void alter(Rule& have, const Rule& want, const Name& name, Steps& steps) {
    if (have.definition != want.definition) return;
    if (!settle(have.enabled, want.enabled)) return;
    steps.add(Phase::kTighten,
              sql("ALTER TABLE {} {} RULE {}", name.parent, enabled_verb(want.enabled), name.full));
  }
};

}  // namespace

const Kind& rule_kind() {
  static const KindOf<Rule> kind;
  return kind;
}

}  // namespace schemadiff
