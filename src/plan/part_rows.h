// Where on a server that is which statements make, and what stands on it.
#pragma once
#include <string>
#include <vector>

#include "catalog/address.h"
#include "dev/groups.h"
#include "pg/session.h"

namespace schemadiff {

/// The rows of what has these names, and statements that drop it with all that stands on it, also
/// where an earlier one has done so: for a database that is disposed of. Throws ServerError.
struct RootRows {
  std::vector<Address> rows;
  std::vector<Sql> drops;
};
RootRows find_roots(Session& session, const Roots& roots);

/// The names of the foreign keys of a table that it has not from another one. Throws ServerError.
std::set<std::string> foreign_keys_of(Session& session, const Root& table);

/// A row that stands on others, and what it may be called in a text that makes it: itself or, when
/// it has no statement of its own, what it is part of.
struct StandingRow {
  Address row;
  std::vector<Root> names;  // the likeliest first; empty: no statement that we know of makes it
  bool internal = false;    // the server makes it along with another row
  std::string foreign_key;  // its name, when it is one; names has its table
};
/// The rows themselves and all that stands on them by pg_depend. Throws ServerError.
std::vector<StandingRow> standing_on(Session& session, const std::vector<Address>& rows);

/// The rows on which these stand, as far as knowing them takes: what they refer to, what that is
/// part of or belongs to, all that inherits with it and what belongs to that, and the parts of all
/// these. Throws ServerError.
std::vector<Address> stood_on(Session& session, const std::vector<Address>& rows);

}  // namespace schemadiff
