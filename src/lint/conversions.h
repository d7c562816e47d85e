// What becomes of values when a column gets another type.
#pragma once
#include <set>
#include <utility>

#include "lint/state.h"

namespace schemadiff {

/// Source and target type, as pg_cast has them.
using CastPairs = std::set<std::pair<std::int64_t, std::int64_t>>;
/// The casts that the server makes without being asked: no value is lost in them and none fails.
/// Throws ServerError.
CastPairs implicit_casts(Session& session);

/// Values may be rounded or cut: numeric(10,4) to numeric(10,2), timestamp to date.
bool may_lose_values(const LintColumn& from, const LintColumn& to);
/// The new type is not one that takes all values of the old one as they are.
bool is_narrower(const LintColumn& from, const LintColumn& to, const CastPairs& implicit);
/// Values may not fit, so that the statement fails: text to integer, varchar(20) to varchar(10).
bool may_not_fit(const LintColumn& from, const LintColumn& to, const CastPairs& implicit);

}  // namespace schemadiff
