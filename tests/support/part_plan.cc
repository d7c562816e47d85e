// As diff does it, which falls back on the whole for any error.
#include "support/part_plan.h"

#include "plan/part.h"
#include "plan/prove.h"

namespace schemadiff::test {

std::optional<Plan> plan_in_part(Session& session, const std::string& before,
                                 const std::string& after, const Scope& scope, Style style,
                                 std::string& why) {
  try {
    const ReachedPart part =
        read_reached_part(session, {{"schema.sql", before}}, {{"schema.sql", after}}, scope,
                          {.trusted = true, .create_roles = true});
    auto never = []() -> ScratchDatabase { throw NotInParts("it makes a copy"); };
    const CurrentState have{part.have, never};
    const RenamedState renamed = after_renames(have, part.want, scope, {.none = true, .pairs = {}});
    return plan_there(have, renamed, part.want, scope, style);
  } catch (const NotInParts& whole) {
    why = whole.what();
  } catch (const Error& error) {
    why = error.message();
  }
  return std::nullopt;
}

}  // namespace schemadiff::test
