// What a table inherits from, or is a partition of (PostgreSQL documentation, "Table Partitioning",
// "Inheritance").
#pragma once
#include <string>
#include <vector>

#include "catalog/step.h"
#include "kinds/incidental.h"
#include "pg/row.h"
#include "sql/sql.h"

namespace schemadiff {

/// What bounds a partition, and the default partition of the same table: rows of a new partition
/// may be there, and rows that are outside of its new bounds go there.
struct DefaultPartition {
  Sql table;      // qualified; empty: there is none
  Sql condition;  // which of its rows belong here
  // No key refers to them, and no trigger would run when they move.
  bool gives_rows = false;
  bool by_hash = false;  // the condition is about a hash, of this table or one above it
};

struct Ancestry {
  std::vector<std::string> parents;  // qualified, in the order of INHERITS
  Sql bound;                         // "FOR VALUES ..." or "DEFAULT" of a partition
  Incidental<DefaultPartition> other = {};
  Incidental<bool> takes_rows = {};  // of the other, and hands over its own, before it is attached

  bool operator==(const Ancestry&) const = default;

  bool partition() const { return !bound.empty(); }
  /// Those that stay parents all the while when the ancestry becomes want.
  std::vector<std::string> kept(const Ancestry& want) const;
};

/// Columns of a query over pg_class c.
std::string ancestry_columns();

/// Reads them.
Ancestry read_ancestry(const Row& row);

/// Takes the table off the parents that it shall not have any more, and puts it under the new ones.
/// name: of the table; columns: those that a row is written with, where it takes rows.
void release(const Ancestry& have, const Ancestry& want, const Name& name, Steps& steps);
void join_parents(const Ancestry& have, const Ancestry& want, const Name& name,
                  const std::vector<Sql>& columns, Steps& steps);

}  // namespace schemadiff
