// What a run of migrations tells while it works.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "sql/script.h"

namespace schemadiff {

/// Every call does nothing unless it is overridden.
class Progress {
 public:
  virtual ~Progress() = default;
  /// holder: who has the lock, for people; may be "".
  virtual void waiting_for_lock(const std::string& holder) { (void)holder; }
  /// what: "table public.users", one for each thing that the run is about to destroy.
  virtual void will_destroy(const std::vector<std::string>& what) { (void)what; }
  /// done: how many of the statements an earlier run has left in effect.
  virtual void file_begins(const MigrationText& file, std::size_t statements, std::size_t done) {
    (void)file, (void)statements, (void)done;
  }
  /// number counts from 1.
  virtual void statement_begins(const Statement& statement, std::size_t number,
                                std::size_t statements) {
    (void)statement, (void)number, (void)statements;
  }
  /// It has run, in the transaction that it began in if it began in one; its notices were told
  /// before. Not called for one that fails.
  virtual void statement_ends(const Statement& statement) { (void)statement; }
  /// A statement did not get a lock in time; it, or its whole transaction, is tried again after a
  /// pause. attempt counts from 1, to most.
  virtual void locked_out(const std::string& message, std::size_t attempt, std::size_t most,
                          std::chrono::milliseconds pause) {
    (void)message, (void)attempt, (void)most, (void)pause;
  }
  /// A notice or warning of the server, as it printed it.
  virtual void notice(const std::string& text) { (void)text; }
  virtual void file_ends(const MigrationText& file, std::chrono::nanoseconds time) {
    (void)file, (void)time;
  }
};

}  // namespace schemadiff
