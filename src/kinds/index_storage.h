// What the index of a constraint and one of its own have alike: storage parameters, tablespace,
// that its table is clustered on it or identifies rows by it, and that it is a partition's.
#pragma once
#include <string>
#include <string_view>

#include "kinds/incidental.h"
#include "kinds/options.h"

namespace schemadiff {

/// CREATE INDEX CONCURRENTLY failed, and no query uses the index. Only a live database has such a
/// thing: nobody declares it, and a whole index will do for it.
struct Broken {
  bool is = false;

  bool operator==(const Broken& want) const { return !is || want.is; }
};

struct IndexStorage {
  Options options;
  std::string tablespace;
  bool clustered = false;            // ALTER TABLE ... CLUSTER ON
  bool replica_identity = false;     // ALTER TABLE ... REPLICA IDENTITY USING INDEX
  Incidental<bool> table_clustered;  // on this index or another
  Incidental<bool> of_view;          // the index of a materialized view
  bool valid = true;                 // not so: a partition has no such index yet
  Broken broken = {};
  std::vector<std::string> statistics = {};  // targets of its columns; "" the server's default
  bool derived = false;  // the partition's part of an index of the partitioned table
  struct Parent {        // that index
    Sql name;
    bool valid = true;
    Options options;
    std::string tablespace;
    std::vector<std::string> columns;  // as the server names those of the index
  };
  Incidental<Parent> parent;
  Incidental<std::string> table_parents;  // of its table

  bool operator==(const IndexStorage&) const = default;

  /// What CREATE makes of it.
  IndexStorage created() const;
  /// It comes with its parent's, or with its table as a partition, without a statement.
  bool comes_by_itself() const { return derived && parent.value.valid; }
};

/// What can change without a statement because a partition was attached or detached; false when the
/// two differ in a way that only another index can have.
bool settle_derived(IndexStorage& have, const IndexStorage& want, const Sql& qualified,
                    Steps& steps);

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

/// The CREATE INDEX of an index of that name, for another name. how: "CONCURRENTLY", "ONLY" (of a
/// partitioned table, without its partitions), or "".
Sql building_index(const Sql& definition, const std::string& name, const std::string& as,
                   std::string_view how);

/// Settles have towards want. table: qualified; index: its bare name; qualified: with its schema.
void alter_index_storage(IndexStorage& have, const IndexStorage& want, const Sql& table,
                         const Sql& index, const Sql& qualified, Steps& steps);

}  // namespace schemadiff
