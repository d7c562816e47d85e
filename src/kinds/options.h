// Storage parameters and view options: WITH (name=value, ...), SET (...), RESET (...).
#pragma once
#include <string>
#include <vector>

#include "catalog/step.h"
#include "pg/row.h"
#include "sql/sql.h"

namespace schemadiff {

/// As pg_class.reloptions holds them, "fillfactor=70"; "toast.autovacuum_enabled=off" is one of the
/// toast table. They are written in the order in which they were set, which means nothing.
struct Options {
  std::vector<std::string> list;

  /// Alike whatever the order.
  bool operator==(const Options& other) const;
};

/// Column "options" of the row.
Options read_options(const Row& row);

/// " WITH (fillfactor='70')", or empty when there are none.
Sql with_options(const Options& options);

/// Writes the RESET and SET actions that lead from have to want, and settles have. before: what
/// stands before the action's word, as in "ALTER COLUMN c SET (...)".
void change_options(const Sql& head, Options& have, const Options& want, Steps& steps,
                    const Sql& before = {});

}  // namespace schemadiff
