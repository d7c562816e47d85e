// Event triggers (PostgreSQL documentation, "CREATE EVENT TRIGGER").
#include "catalog/kind.h"
#include "kinds/enabled.h"

namespace schemadiff {

namespace {

struct EventTrigger {
  static constexpr auto keyword = "EVENT TRIGGER", catalog = "pg_event_trigger", query = R"sql(
    SELECT t.oid, t.evtevent AS event, t.evttags AS tags, t.evtfoid::regproc::text AS function,
           t.evtenabled AS enabled
      FROM pg_event_trigger t)sql";

  std::string event;
  std::vector<std::string> tags;
  Sql function;
  std::string enabled;  // O origin, D disabled, R replica, A always

  bool operator==(const EventTrigger&) const = default;

  static EventTrigger read(const Row& row) {
    return {row.text("event"), row.list("tags"), row.sql("function"), row.text("enabled")};
  }

  Sql create(const Name& name) const {
    Sql text = sql("CREATE EVENT TRIGGER {} ON {}", name.full, Ident{event});
    if (!tags.empty()) text += sql(" WHEN TAG IN ({})", literals(tags));
    return text += sql(" EXECUTE FUNCTION {}()", function);
  }

  EventTrigger created() const { return {event, tags, function, "O"}; }

  static void alter(EventTrigger& have, const EventTrigger& want, const Name& name, Steps& steps) {
    if (have.event != want.event || have.tags != want.tags || have.function != want.function)
      return;
    if (!settle(have.enabled, want.enabled)) return;
    steps.add(Phase::kTighten,
              sql("ALTER EVENT TRIGGER {} {}", name.full, enabled_verb(want.enabled)));
  }
};

}  // namespace

const Kind& event_trigger_kind() {
  static const KindOf<EventTrigger> kind;
  return kind;
}

}  // namespace schemadiff
