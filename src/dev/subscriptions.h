// What keeps subscriptions on a dev server asleep, and lets their databases go.
#pragma once
#include "pg/session.h"

namespace schemadiff {

/// Called before a commit on a dev database: throws Error when a subscription that is enabled there
/// would now be started, which would take the publisher's changes from the server that wants them.
void require_asleep(Session& session);

/// Drops all subscriptions of the session's database without a word to the publisher. Without that
/// the server drops no database.
void drop_subscriptions(Session& session);

}  // namespace schemadiff
