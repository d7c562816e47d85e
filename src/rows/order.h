// Which tables rows are put into, and in which order.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rows/table.h"

namespace schemadiff {

using RowTables = std::map<Oid, RowTable>;

/// The tables (roots of partitions) and what their foreign keys refer to. For what is only referred
/// to, foreign keys that may be NULL are not followed further. Throws ServerError.
RowTables with_references(Session& session, const std::vector<Oid>& wanted);

struct Turn {
  Oid table = 0;
  std::set<std::string> left_out;  // foreign keys that stay NULL: their target has no rows yet
  std::set<std::string> promised;  // deferred ones: rows for them are put into the target later
};

/// Tables after those that they refer to. A circle is entered where the keys may be NULL, else
/// where they can be deferred. roots: the table to which rows for a target go.
std::vector<Turn> turns(const RowTables& tables, const std::map<Oid, Oid>& roots);

/// The root of every target of a foreign key.
std::map<Oid, Oid> roots_of_targets(Session& session, const RowTables& tables);

}  // namespace schemadiff
