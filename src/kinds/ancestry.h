// What a table inherits from, or is a partition of (PostgreSQL documentation, "Table Partitioning",
// "Inheritance").
#pragma once
#include <string>
#include <vector>

#include "catalog/step.h"
#include "pg/row.h"
#include "sql/sql.h"

namespace schemadiff {

struct Ancestry {
  std::vector<std::string> parents;  // qualified, in the order of INHERITS
  Sql bound;                         // "FOR VALUES ..." or "DEFAULT" of a partition

  bool operator==(const Ancestry&) const = default;

  bool partition() const { return !bound.empty(); }
  /// Those that stay parents all the while when the ancestry becomes want.
  std::vector<std::string> kept(const Ancestry& want) const;
};

/// Columns of a query over pg_class c.
inline const std::string ancestry_columns =
    "ARRAY(SELECT h.inhparent::regclass::text FROM pg_inherits h WHERE h.inhrelid = c.oid"
    " ORDER BY h.inhseqno) AS parents,"
    " coalesce(pg_get_expr(c.relpartbound, c.oid), '') AS bound";

/// Reads them.
Ancestry read_ancestry(const Row& row);

/// Takes the table off the parents that it shall not have any more, and puts it under the new ones.
/// table: qualified.
void release(const Ancestry& have, const Ancestry& want, const Sql& table, Steps& steps);
void join_parents(const Ancestry& have, const Ancestry& want, const Sql& table, Steps& steps);

}  // namespace schemadiff
