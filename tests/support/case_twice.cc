// Plans a case as diff does, and has it made idempotent.
#include "support/case_twice.h"

#include "plan/idempotent.h"
#include "support/case_states.h"

namespace schemadiff::test {

std::string why_not_twice(const CaseFile& file, DevServer& server) {
  auto read = [&](const CaseSection& section) {
    ScratchDatabase database = made(file, section, server);
    return read_made(file, section, database);
  };
  const Catalog before = read(file.before), after = read(file.after);
  const CurrentState have{before, [&] { return made(file, file.before, server); }};
  ProvenPlan proven;
  try {
    proven = prove(have, after, {}, {.none = true, .pairs = {}}, {});
  } catch (const Error&) {
    return "";
  }
  if (proven.up.empty()) return "";
  try {
    make_idempotent(proven, have, after, {}, {});
    return "";
  } catch (const Error& error) {
    return error.message();
  }
}

}  // namespace schemadiff::test
