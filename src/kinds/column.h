// A column of a table: what it is, how it is declared, how it is changed.
#pragma once
#include <string>
#include <vector>

#include "catalog/step.h"
#include "kinds/column_settings.h"
#include "kinds/incidental.h"
#include "kinds/not_null.h"
#include "kinds/sequence_options.h"
#include "sql/sql.h"

namespace schemadiff {

/// What a column has from the ancestors of its table.
struct Inheritance {
  std::vector<std::string> from;  // the parents that have the column, qualified
  // Of the first of them:
  std::size_t place = 0;
  Sql default_expression;
  bool not_null = false;
  std::string not_null_name;  // "" where the server has no such constraint
  std::string storage, compression;
};

struct Column {
  std::string name;
  Sql type;                // as format_type prints it
  Sql collation;           // qualified; empty when it is the type's own
  Sql default_expression;  // or the expression of a generated column
  bool generated = false;
  bool is_virtual = false;  // generated when it is read: from PostgreSQL 18 on
  NotNull not_null;
  std::string identity;  // "a" always, "d" by default, "" none
  Sql identity_name;     // its sequence, qualified
  SequenceOptions identity_options;
  ColumnSettings settings;
  bool local = true;  // declared by the table itself, too
  Incidental<Inheritance> inherited;

  bool operator==(const Column&) const = default;

  /// A partition has its table's identity, from PostgreSQL 17 on, and no sequence of its own.
  bool has_parents_identity() const { return !identity.empty() && identity_name.empty(); }
  /// The column as in CREATE TABLE and ADD COLUMN. table: qualified, for the names that the server
  /// makes up; more: what stands behind the type.
  Sql definition(const Name& table, const Sql& more = {}) const;
  /// What its definition makes of it; alter_column() leads from there to the whole.
  Column created() const;
  /// What stands after its name and type: " DEFAULT 1 NOT NULL", or empty.
  Sql options(const Name& table) const;
};

/// Whether ALTER COLUMN ... TYPE leads from one to the other.
bool differ_in_type(const Column& a, const Column& b);

/// What a change of type does to those that stand on the column.
Disturbance retyping(const Column& have, const Column& want);

/// Settles have towards want with ALTER TABLE actions under head.
void alter_column(Column& have, const Column& want, const Name& table, Steps& steps);

}  // namespace schemadiff
