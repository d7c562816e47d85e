// Runs ordered statements on a server: fast while all goes well, patiently when something fails.
#pragma once
#include <vector>

#include "dev/order.h"
#include "dev/session_settings.h"

namespace schemadiff {

/// kNo: all in the transaction that the caller has opened, and will roll back when one fails.
enum class Commits { kYes, kNo };

/// Runs the items in batches and transactions. A statement that misses something is tried again
/// after the others, until nothing moves any more. Throws Error for the first that cannot run, at
/// its place; the session may then be in a transaction.
void execute(Session& session, SessionSettings& settings, const Ordered& ordered,
             Commits commits = Commits::kYes);

/// The refusal with the statement's place and advice.
Error explained(const ServerError& error, const Item& item);

}  // namespace schemadiff
