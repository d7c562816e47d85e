// Resets a session by hand and checks what it then has.
#include "migrate/start.h"

#include <string>
#include <utility>
#include <vector>

#include "sql/error.h"

namespace schemadiff {

namespace {

using Wanted = std::vector<std::pair<std::string, std::chrono::milliseconds>>;

Wanted wanted(const Timeouts& settings) {
  Wanted list;
  if (settings.lock_timeout) list.emplace_back("lock_timeout", *settings.lock_timeout);
  if (settings.statement_timeout)
    list.emplace_back("statement_timeout", *settings.statement_timeout);
  return list;
}

}  // namespace

void require_timeouts(Session& session, const Timeouts& timeouts) {
  for (const auto& [name, value] : wanted(timeouts)) {
    const std::string got = session.value(
        sql("SELECT setting || unit FROM pg_catalog.pg_settings WHERE name = {}", Literal{name}));
    if (got == std::to_string(value.count()) + "ms") continue;
    throw Error("E404",
                "the server did not take " + name + " = " + std::to_string(value.count()) + "ms")
        .why("it says " + got + "; a pooler between may share connections")
        .help("connect to the server directly, or to a pool in session mode");
  }
}

// What DISCARD ALL does, which no message of several statements takes.
Sql fresh(const StartSettings& settings) {
  Sql list = sql(
      "CLOSE ALL; RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; DEALLOCATE ALL; UNLISTEN *;"
      " SELECT pg_catalog.pg_advisory_unlock_all(); DISCARD PLANS; DISCARD TEMP; DISCARD SEQUENCES;"
      " SET client_encoding = 'UTF8'");
  list = in_turn({list, settings.also});
  for (const auto& [name, value] : wanted(settings.timeouts))
    list += sql("; SET {} = {}", Ident{name}, value.count());
  return list;
}

Sql fresh_outside(const StartSettings& settings) {
  return in_turn({sql("BEGIN"), fresh(settings), sql("COMMIT")});
}

void reset_session(Session& session, const StartSettings& settings) {
  session.execute(fresh_outside(settings));
  require_timeouts(session, settings.timeouts);
  session.take_notices();
}

}  // namespace schemadiff
