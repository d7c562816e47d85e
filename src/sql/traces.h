// What a statement that no transaction takes leaves in the catalog, so that one can tell later
// whether it was carried out.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sql/analysis.h"

namespace schemadiff {

struct Trace {
  enum class Of {
    kNewIndex,         // CREATE INDEX CONCURRENTLY; while it is not valid it is not built
    kNoIndex,          // DROP INDEX CONCURRENTLY
    kNoPartition,      // ALTER TABLE ... DETACH PARTITION CONCURRENTLY
    kNewDatabase,      // CREATE DATABASE
    kNoDatabase,       // DROP DATABASE
    kNewTablespace,    // CREATE TABLESPACE
    kNoTablespace,     // DROP TABLESPACE
    kNewSubscription,  // CREATE SUBSCRIPTION
    kNothing,          // none, but it may be carried out twice: REINDEX, ALTER SYSTEM
  };

  Of of = Of::kNothing;
  QualifiedName name;                     // as written; of kNoPartition the partition
  QualifiedName table;                    // kNewIndex: of the index
  std::string before_table, after_table;  // kNewIndex: the statement but for the table's name
};

/// nullopt when the catalog does not tell: VACUUM, a CALL that commits, an index without a name.
std::optional<Trace> trace_of(const Statement& statement);

}  // namespace schemadiff
