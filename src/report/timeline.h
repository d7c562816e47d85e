// Which tables a transaction keeps locked, and how long, as bars.
#pragma once
#include <string>
#include <vector>

#include "lint/impact.h"

namespace schemadiff {

/// A line for each lock that keeps others from writing at least: from the statement that takes it
/// to the end of the transaction, with as much width as time, but some for every statement. "" when
/// there is none.
std::string timeline_text(const TransactionImpact& transaction);

/// Where each of a transaction's statements begins on a line of this width, and behind them where
/// the last one ends: in proportion to the time, but no statement with less than `least`.
std::vector<double> places_of_statements(const TransactionImpact& transaction, double width,
                                         double least);

}  // namespace schemadiff
