// How the session that migrates begins: as it was when it was connected, with our settings.
#pragma once
#include <chrono>
#include <optional>

#include "pg/session.h"

namespace schemadiff {

/// Timeouts of the server for the connection that migrates; nullopt leaves what URL and role say.
struct Timeouts {
  std::optional<std::chrono::milliseconds> lock_timeout, statement_timeout;
};

/// What a session is given whenever it is put into its first state.
struct StartSettings {
  Timeouts timeouts = {};
  Sql also = {};  // statements that come before the timeouts
};

/// The statements that do what reset_session() does, for a message of several: inside of a
/// transaction, and with one of their own around them.
Sql fresh(const StartSettings& settings);
Sql fresh_outside(const StartSettings& settings);

/// Throws Error when the server has other timeouts than these.
void require_timeouts(Session& session, const Timeouts& timeouts);

/// Puts the session into the state it had when it was connected (no temporary tables, no SET ROLE),
/// with UTF-8 and these settings. Throws Error when a setting does not hold.
void reset_session(Session& session, const StartSettings& settings);

}  // namespace schemadiff
