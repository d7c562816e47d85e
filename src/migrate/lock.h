// Keeps two migration runs from working on one database at once, Atlas's included.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "pg/session.h"

namespace schemadiff {

/// The name whose lock Atlas takes; its key is 2686470616.
inline constexpr const char* kAtlasLock = "atlas_migrate_execute";

/// The key of a lock's name: 32-bit FNV-1 (not 1a), as Atlas computes it.
std::int64_t lock_key(std::string_view name);

/// Holds the advisory lock on a connection of its own, from construction to destruction, and
/// another one in the session that works: a run that was killed loses the first at once, and the
/// second when the statement that the server was at has ended.
class MigrationLock {
 public:
  using OnWait = std::function<void(const std::string& holder)>;
  /// Polls until the lock is had, for a waiting pg_advisory_lock() would deadlock with CREATE INDEX
  /// CONCURRENTLY. on_wait is called once, with who holds it, when it cannot be had at once. Throws
  /// Error when timeout has passed, and when a pooler makes session locks worthless.
  MigrationLock(const std::string& url, const std::string& name, std::chrono::milliseconds timeout,
                const OnWait& on_wait);
  ~MigrationLock();
  MigrationLock(const MigrationLock&) = delete;
  MigrationLock& operator=(const MigrationLock&) = delete;

  /// Throws Error when the lock's connection is no longer the one that took it, or when worker
  /// shares it: PgBouncer in transaction mode hands one server connection to both.
  void check(Session& worker);

  /// The same for a statement that the worker sends anyhow: an expression for it, and what to do
  /// with its value, which throws like check(). Whether the lock is held is asked ten times a
  /// second at most, since it takes the server as long as a small statement.
  Sql condition();
  void require(const std::string& value) const;

  /// Takes the worker's lock in the same way, within what is left of the time, and checks both.
  void work_in(Session& worker, const OnWait& on_wait);
  /// The statement with which the worker takes its lock again after pg_advisory_unlock_all().
  Sql kept_by_worker() const;

 private:
  struct Key;
  void acquire(Session& session, const Key& key, const OnWait& on_wait);

  Session session_;
  std::int64_t key_;
  std::chrono::steady_clock::time_point deadline_;
  std::string backend_;  // process id of the server's side
  std::chrono::steady_clock::time_point asked_{};
};

}  // namespace schemadiff
