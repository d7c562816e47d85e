// The server's casts say most; what modifiers mean is said here for the types that have them.
#include "lint/conversions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace schemadiff {

namespace {

// "timestamp(3) with time zone" is a timestamp here, as "numeric(10,2)" is a numeric.
bool is(const LintColumn& column, std::string_view name) { return column.type.starts_with(name); }

template <std::size_t N>
bool is_any(const LintColumn& column, const std::array<std::string_view, N>& names) {
  return std::ranges::any_of(names, [&](std::string_view name) { return is(column, name); });
}

constexpr std::array<std::string_view, 3> kWhole = {"smallint", "integer", "bigint"};
constexpr std::array<std::string_view, 3> kTexts = {"text", "character", "\"char\""};

// typmod of numeric: ((precision << 16) | scale) + 4 (PostgreSQL, src/include/utils/numeric.h).
std::int64_t scale(std::int64_t modifier) { return (modifier - 4) & 0x7ff; }
std::int64_t precision(std::int64_t modifier) { return (modifier - 4) >> 16; }

}  // namespace

CastPairs implicit_casts(Session& session) {
  CastPairs pairs;
  for (const Row& row :
       session.query("SELECT c.castsource::bigint AS source, c.casttarget::bigint AS target"
                     " FROM pg_catalog.pg_cast c WHERE c.castcontext = 'i'"))
    pairs.emplace(row.integer("source"), row.integer("target"));
  return pairs;
}

bool may_lose_values(const LintColumn& from, const LintColumn& to) {
  const bool broken = is(from, "numeric") || is(from, "real") || is(from, "double");
  if (broken && is_any(to, kWhole)) return true;
  if ((is(from, "numeric") || is(from, "double")) && is(to, "real")) return true;
  if (is(from, "numeric") && is(to, "double")) return true;
  if (is(from, "timestamp") && (is(to, "date") || is(to, "time ") || is(to, "time("))) return true;
  if (is(from, "jsonb") || !is(to, "numeric") || to.modifier == -1) return false;
  return (is(from, "real") || is(from, "double")) ||
         (is(from, "numeric") &&
          (from.modifier == -1 || scale(to.modifier) < scale(from.modifier)));
}

bool may_not_fit(const LintColumn& from, const LintColumn& to, const CastPairs& implicit) {
  // These are cut, and never fail.
  const bool moment =
      is(from, "timestamp") && (is(to, "timestamp") || is(to, "date") || is(to, "time"));
  if (moment || (is(from, "numeric") && is(to, "double"))) return false;
  return is_narrower(from, to, implicit);
}

bool is_narrower(const LintColumn& from, const LintColumn& to, const CastPairs& implicit) {
  if (from.type_oid != to.type_oid && !implicit.contains({from.type_oid, to.type_oid}) &&
      !(is_any(to, kTexts) && to.modifier == -1))
    return true;
  if (to.modifier == -1) return false;
  if (is(to, "character"))
    return !is(from, "character") || from.modifier == -1 || to.modifier < from.modifier;
  if (!is(to, "numeric")) return false;
  if (!is(from, "numeric") || from.modifier == -1) return true;
  return precision(to.modifier) - scale(to.modifier) <
         precision(from.modifier) - scale(from.modifier);
}

}  // namespace schemadiff
