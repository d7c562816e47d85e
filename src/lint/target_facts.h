// What a live database says of itself that tells how long a lock on its tables lasts, and for whom.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pg/session.h"

namespace schemadiff {

/// Of a partitioned table these are the sums of its partitions.
struct TargetTable {
  std::int64_t bytes = 0;        // of rows and TOAST (pg_table_size)
  std::int64_t index_bytes = 0;  // pg_indexes_size
  std::optional<double> rows;    // the server's estimate (pg_class.reltuples); nullopt: it has none
  std::optional<double> writes_per_second;  // since the statistics were reset; nullopt: not known
  std::map<std::string, std::int64_t> in_tablespaces;  // all these bytes, by where they lie
  std::string root;  // the partitioned table above all others of which it is a part; "" none
};

struct OpenTransaction {
  std::int64_t pid = 0;
  double seconds = 0;              // that it has been open
  std::string state, application;  // as in pg_stat_activity; "" where the role may not see them
};

struct ReplicationSlot {
  std::string name;
  bool active = false;
  std::int64_t behind_bytes = 0;  // of the log that it holds back
};

struct TargetFacts {
  std::map<std::string, TargetTable> tables;  // those that are there, by the names asked for
  std::optional<OpenTransaction> oldest;      // of other sessions in the same database
  std::size_t replicas = 0;
  std::optional<std::int64_t> replay_lag_bytes;  // of the slowest; nullopt: none, or not to be seen
  std::vector<ReplicationSlot> slots;
  /// Of the tablespaces in which the tables lie, by their names; only those of a server that is
  /// reached over a socket of this machine and says where they are.
  std::map<std::string, std::int64_t> free_bytes;
};

/// Reads them in one read-only transaction, of which no query may take longer than 10 s or wait for
/// a lock for longer than 1 s. tables: as SQL writes them. Throws ServerError.
TargetFacts read_target_facts(Session& session, const std::set<std::string>& tables);

}  // namespace schemadiff
