// What has to be known of a table to put rows into it; read from the catalog of a live database.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rows/type.h"

namespace schemadiff {

using Oid = std::int64_t;

struct RowColumn {
  int number;  // pg_attribute.attnum
  std::string name;
  RowTypePtr type;
  bool not_null = false;
  bool identity = false;
  std::string default_expression;
};

/// A check, a key, an exclusion, or a unique index.
struct RowConstraint {
  std::string name;
  char type;                 // as pg_constraint.contype; 'u' for a unique index as well
  std::vector<int> columns;  // 0 stands for an expression
  std::string definition;
  Sql condition;  // of a check
  bool concerns(int column) const;
};

/// A foreign key.
struct RowReference {
  std::string name;
  Oid target;
  std::vector<int> columns;
  std::vector<std::string> target_columns;
  bool deferrable = false;
  bool optional = false;  // NULL can stand in one of the columns
};

struct RowTable {
  Oid oid = 0;
  Sql name;
  bool partitioned = false;
  bool fillable = true;            // a table, no foreign one
  std::vector<RowColumn> columns;  // without those that are generated
  std::vector<RowConstraint> constraints;
  std::vector<RowReference> references;
  std::vector<int> partition_columns;  // of all levels; 0 stands for an expression
  std::vector<std::string> bounds;     // of all partitions

  const RowColumn* find(int number) const;
};

/// Throws ServerError.
RowTable read_row_table(Session& session, TypeReader& types, Oid oid);

/// The table through which rows come into this one: the root of its partitions, else itself.
Oid root_of(Session& session, Oid oid);

}  // namespace schemadiff
