// What transactions hold, for how long, and in which order they take it: rules PG107 to PG111.
#pragma once
#include "lint/rule.h"

namespace schemadiff {

/// Within the transactions of a file, and whether it has a lock_timeout.
void find_lock_sequences(const LintRun& run, const LintFile& file, Findings& out);
/// Among all transactions of the run: two tables that are locked in both orders.
void find_lock_orders(const LintRun& run, Findings& out);

}  // namespace schemadiff
