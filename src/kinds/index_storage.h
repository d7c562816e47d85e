// What the index of a constraint and one of its own have alike: storage parameters, tablespace, and
// that its table is clustered on it or identifies rows by it.
#pragma once
#include <string>

#include "kinds/incidental.h"
#include "kinds/options.h"

namespace schemadiff {

struct IndexStorage {
  Options options;
  std::string tablespace;
  bool clustered = false;            // ALTER TABLE ... CLUSTER ON
  bool replica_identity = false;     // ALTER TABLE ... REPLICA IDENTITY USING INDEX
  Incidental<bool> table_clustered;  // on this index or another
  Incidental<bool> of_view;          // the index of a materialized view

  bool operator==(const IndexStorage&) const = default;

  /// What CREATE makes of it.
  IndexStorage created() const;
};

/// Columns for a query over pg_index i, pg_class c (the index) and pg_class t (its table).
extern const std::string index_storage_columns;

/// Reads them.
IndexStorage read_index_storage(const Row& row);

/// The definition that pg_get_indexdef and pg_get_constraintdef print, taken apart: they leave out
/// the tablespace, and print storage parameters in the middle or not at all.
struct IndexText {
  Sql head;       // up to the columns
  Sql predicate;  // " WHERE ...", or empty

  bool operator==(const IndexText&) const = default;

  /// definition as printed, of an index with these parameters; predicate as pg_get_expr prints it.
  static IndexText parse(std::string definition, const Options& options,
                         const std::string& predicate);
};

/// Settles have towards want. table: qualified; index: its bare name; qualified: with its schema.
void alter_index_storage(IndexStorage& have, const IndexStorage& want, const Sql& table,
                         const Sql& index, const Sql& qualified, Steps& steps);

}  // namespace schemadiff
