// NOT NULL as PostgreSQL 18 keeps it for tables and 17 for domains: a constraint with a name of its
// own, which belongs to its column or domain.
#pragma once
#include <string>

#include "catalog/step.h"
#include "kinds/incidental.h"
#include "sql/sql.h"

namespace schemadiff {

struct NotNull {
  bool set = false;
  std::string name;  // raw; "" where the server has no such constraint
  bool no_inherit = false, not_valid = false;
  std::string comment;
  Incidental<bool> local = {true};  // declared by the table itself, too

  bool operator==(const NotNull&) const = default;

  /// "NOT NULL", with what CREATE TABLE and CREATE DOMAIN can say of it. usual_name: the one that
  /// the server makes up, which is left out.
  Sql clause(const std::string& usual_name) const;

  /// What CREATE makes of it.
  NotNull created() const;
};

/// Settles have towards want for a column of a table.
void alter_not_null(NotNull& have, const NotNull& want, const std::string& column,
                    const Name& table, Steps& steps);

/// Settles what a constraint that stays can change: name and comment. head: "ALTER TABLE t"; of:
/// "t" or "DOMAIN d", as in COMMENT ON CONSTRAINT c ON ...
void alter_not_null_constraint(NotNull& have, const NotNull& want, const Sql& head, const Sql& of,
                               const std::string& part, Steps& steps);

}  // namespace schemadiff
