// Triggers that the user made; those of constraints are part of them (PostgreSQL documentation,
// "CREATE TRIGGER").
#include "catalog/kind.h"
#include "kinds/enabled.h"

namespace schemadiff {

namespace {

struct Trigger {
  static constexpr auto keyword = "TRIGGER", catalog = "pg_trigger", query = R"sql(
    SELECT t.oid, pg_get_triggerdef(t.oid) AS definition, t.tgenabled AS enabled
      FROM pg_trigger t WHERE NOT t.tgisinternal AND t.tgconstraint = 0
       AND t.tgparentid = 0)sql";

  Sql definition;
  std::string enabled;  // O origin, D disabled, R replica, A always

  bool operator==(const Trigger&) const = default;

  static Trigger read(const Row& row) { return {row.sql("definition"), row.text("enabled")}; }

  Sql create(const Name&) const { return definition; }

  Trigger created() const { return {definition, "O"}; }

  static void alter(Trigger& have, const Trigger& want, const Name& name, Steps& steps) {
    if (have.definition != want.definition || !settle(have.enabled, want.enabled)) return;
    steps.add(Phase::kTighten, sql("ALTER TABLE {} {} TRIGGER {}", name.parent,
                                   enabled_verb(want.enabled), name.full));
  }
};

}  // namespace

const Kind& trigger_kind() {
  static const KindOf<Trigger> kind;
  return kind;
}

}  // namespace schemadiff
