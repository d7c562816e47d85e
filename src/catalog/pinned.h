// The transaction in which a catalog is read: one snapshot, and settings that decide what is
// printed.
#pragma once
#include <string>

#include "pg/session.h"

namespace schemadiff {

inline constexpr auto kOneSnapshot = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;";

/// What pg_get_expr and its like print depends on these (PostgreSQL documentation, "Client
/// Connection Defaults"), so they are set here and nowhere else.
inline constexpr auto kPin = R"sql(
  SET LOCAL search_path = '';
  SET LOCAL TimeZone = 'UTC';
  SET LOCAL DateStyle = 'ISO, YMD';
  SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL bytea_output = 'hex';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL quote_all_identifiers = off;
  SET LOCAL jit = off;
  SET LOCAL cursor_tuple_fraction = 1)sql";

/// What part() gives, which reads in one snapshot. Throws ServerError.
template <class Part>
auto pinned(Session& session, Part part) {
  session.execute(Sql::trusted(std::string(kOneSnapshot) + kPin));
  try {
    auto result = part();
    session.rollback();
    return result;
  } catch (const ServerError&) {
    session.rollback();
    throw;
  }
}

/// The same in a transaction that is open, which sees what it has done.
template <class Part>
auto pinned_within(Session& session, Part part) {
  session.execute(Sql::trusted(std::string("SAVEPOINT pinned;") + kPin));
  auto result = part();
  session.execute("ROLLBACK TO SAVEPOINT pinned; RELEASE SAVEPOINT pinned");
  return result;
}

}  // namespace schemadiff
