// Triggers that the user made; those of constraints are part of them (PostgreSQL documentation,
// "CREATE TRIGGER").
#include "catalog/kind.h"
#include "kinds/enabled.h"
#include "kinds/incidental.h"

namespace schemadiff {

namespace {

struct Trigger {
  static constexpr auto keyword = "TRIGGER", catalog = "pg_trigger", query = R"sql(
    SELECT t.oid, pg_get_triggerdef(t.oid) AS definition, t.tgenabled AS enabled,
           coalesce(p.tgenabled, '') AS parent_enabled
      FROM pg_trigger t
      LEFT JOIN pg_trigger p ON p.oid = t.tgparentid
      LEFT JOIN pg_constraint k ON k.oid = t.tgconstraint
     WHERE (k.oid IS NULL OR k.contype = 't')
       AND (NOT t.tgisinternal OR t.tgparentid <> 0))sql";

  static constexpr bool goes_when_let_go = true;

  Sql definition;
  std::string enabled;   // O origin, D disabled, R replica, A always
  bool derived = false;  // a part of the partitioned table's trigger
  // The same of that one, or "".
  Incidental<std::string> parent_enabled;

  bool operator==(const Trigger&) const = default;

  static Trigger read(const Row& row) {
    const std::string parent_enabled = row.text("parent_enabled");
    return {row.sql("definition"), row.text("enabled"), !parent_enabled.empty(), {parent_enabled}};
  }

  Sql create(const Name&) const { return derived ? Sql() : definition; }

  Trigger created() const {
    return {definition, derived ? parent_enabled.value : "O", derived, parent_enabled};
  }

  static void alter(Trigger& have, const Trigger& want, const Name& name, Steps& steps) {
    if (have.definition != want.definition || have.derived != want.derived) return;
    if (have.parent_enabled.value != want.parent_enabled.value)
      have.enabled = want.parent_enabled.value;  // the server takes it to the partitions
    if (!settle(have.enabled, want.enabled)) return;
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
