// The columns of tables and of whatever else stores rows: how they are read and changed together.
#pragma once
#include <string>

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

/// Settles have towards want with ALTER TABLE actions. name: of the table.
void alter_columns(TableColumns& have, const TableColumns& want, const Name& name, Steps& steps);

/// The columns of object in the neutral model.
void describe_columns(const TableColumns& columns, const Object& object, RelationModel& relation);

}  // namespace schemadiff
