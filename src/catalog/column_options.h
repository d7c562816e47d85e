// The options of columns that people set (ALTER COLUMN ... SET).
#pragma once
#include <string>

namespace schemadiff {

/// SQL: pg_attribute.attoptions of the row that alias names, as text[]; NULL where there are none.
/// Left out is pg_attver, a mark that the server itself sets on every column: the minor releases of
/// November 2026 (15.20 and its sisters) do, and their pg_dump leaves it out in the same way.
inline std::string column_options(const std::string& alias) {
  return "CASE WHEN " + alias +
         ".attoptions IS NOT NULL THEN"
         " nullif(ARRAY(SELECT o FROM unnest(" +
         alias + ".attoptions) o WHERE o NOT LIKE 'pg\\_attver=%'), '{}') END";
}

}  // namespace schemadiff
