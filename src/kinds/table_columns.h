// The columns of tables and of whatever else stores rows: how they are read and changed together.
#pragma once
#include <string>

#include "catalog/kind.h"
#include "catalog/model.h"
#include "catalog/object.h"
#include "catalog/step.h"
#include "kinds/column.h"
#include "kinds/columns.h"
#include "pg/row.h"

namespace schemadiff {

using TableColumns = Columns<Column>;

/// A subquery for the FROM clause of a kind's query, to be joined laterally with pg_class c: one
/// row of arrays, an element per column of c, which read_columns() takes. Its alias is a.
std::string columns_subquery(int version);

/// Reads what columns_subquery() gives.
TableColumns read_columns(const Row& row);

/// The ancestors of a table while it is altered.
struct Descent {
  std::vector<std::string> kept;  // they stay its parents
  bool attached = false;          // it becomes a partition at the end
};

/// Settles have towards want with ALTER TABLE actions. name: of the table. What the server itself
/// takes from ancestors to heirs is settled without a statement.
void alter_columns(TableColumns& have, const TableColumns& want, const Name& name, Steps& steps,
                   const Descent& descent = {});

/// As a kind's parts() says them.
std::vector<Part> parts_of(const TableColumns& columns);

/// The column when the table was just created with it, as a heir where it is one.
Column created_column(const Column& column, bool partition);

/// The columns of object in the neutral model.
void describe_columns(const TableColumns& columns, const Object& object, RelationModel& relation);

}  // namespace schemadiff
