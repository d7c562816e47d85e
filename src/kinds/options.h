// Storage parameters and view options: WITH (name=value, ...), SET (...), RESET (...).
#pragma once
#include <string>
#include <vector>

#include "catalog/step.h"
#include "pg/row.h"
#include "sql/sql.h"

namespace schemadiff {

/// Column "options" of the row, sorted: the order in which they were set means nothing.
std::vector<std::string> sorted_options(const Row& row);

/// options: as pg_class.reloptions holds them, "fillfactor=70"; "toast.autovacuum_enabled=off" is
/// one of the toast table.
/// " WITH (fillfactor='70')", or empty when there are none.
Sql with_options(const std::vector<std::string>& options);

/// Writes the RESET and SET actions that lead from have to want, and settles have. before: what
/// stands before the action's word, as in "ALTER COLUMN c SET (...)".
void change_options(const Sql& head, std::vector<std::string>& have,
                    const std::vector<std::string>& want, Steps& steps, const Sql& before = {});

}  // namespace schemadiff
