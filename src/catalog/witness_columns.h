// Which columns of the system catalogs the witness leaves out or replaces, each with its reason.
#pragma once
#include <string_view>

namespace schemadiff {

/// table: "pg_class", or "*" for every catalog. expression: SQL over the row t that stands in for
/// the column; "" leaves it out.
struct WitnessColumn {
  std::string_view table, column, expression, reason;
};

struct WitnessRows {
  std::string_view table, condition, reason;
};

/// The entry for a column, or nullptr: the column is compared as it is.
const WitnessColumn* witness_column(std::string_view table, std::string_view column);
/// A condition over the row t that keeps the rows which belong to objects, or "".
std::string_view witness_condition(std::string_view table);
/// Catalogs that are not read at all.
bool witness_skips(std::string_view table);
/// For catalogs whose rows have an oid of their own and are a part all the same: the column with
/// the oid of the whole; "" otherwise.
std::string_view witness_owner_column(std::string_view table);

}  // namespace schemadiff
