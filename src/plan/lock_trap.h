// What a statement locks that no transaction takes: it gives its locks back before its end can be
// asked for, so it is held up on its way.
#pragma once
#include <atomic>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <thread>

#include "pg/session.h"
#include "plan/lock_mode.h"

namespace schemadiff {

using ModesByRelation = std::map<std::int64_t, LockModes>;  // by oid, without the system's

/// What the session's transaction has locked, or waits for. Throws ServerError.
ModesByRelation locks_held(Session& session);

/// Another session that holds locks on the tables which the statement names, and looks at the locks
/// of the session when that waits. Not for a session in a transaction.
class LockTrap {
 public:
  enum class Holds {
    kOnce,  // whatever changes a table has to wait; what comes behind that is not seen
    kTwice  // then what keeps out readers has to, and all that passes by is looked at too
  };

  /// watcher: another connection to the same database, which nobody else uses; kept by reference.
  /// session: the one that is going to run the statement. Throws ServerError.
  LockTrap(Session& watcher, Session& session, std::string_view statement, Holds holds);
  ~LockTrap() { spring(); }
  LockTrap(const LockTrap&) = delete;
  LockTrap& operator=(const LockTrap&) = delete;

  /// Behind the statement: what it had locked, or waited for, at any time that was looked at.
  ModesByRelation spring();

 private:
  void set(std::string_view statement);
  void watch();
  void look();

  Session& watcher_;
  std::string pid_;
  Holds holds_;
  int sets_ = 0;  // of locks that the watcher holds
  ModesByRelation seen_;
  std::atomic<bool> over_ = false;
  std::thread thread_;
};

}  // namespace schemadiff
