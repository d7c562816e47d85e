// Runs the statements of one file under a transaction mode; knows nothing of versions or tables.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "migrate/interrupted.h"
#include "migrate/progress.h"
#include "migrate/retry.h"
#include "migrate/start.h"
#include "migrate/statements.h"
#include "pg/session.h"
#include "sql/script.h"
#include "sql/secrets.h"

namespace schemadiff {

/// Begins a transaction, has the files of mode kAll run in it, and commits; all of that again where
/// they throw LockedOut. Throws what they throw, and Error when the commit fails.
void run_in_one_transaction(Session& session, const Retries& retries, Progress& progress,
                            const std::function<void()>& run_files);

/// Where a run keeps what it has done: here nowhere. Each call writes in the session that runs the
/// file, and, where that has a transaction open, in the same one. ahead and behind: statements that
/// go to the server in the same message, first and last.
class Record {
 public:
  explicit Record(Session& session) : session_(session) {}
  virtual ~Record() = default;
  /// Before the first statement that this run sends.
  virtual void begins(const Sql& ahead) { send(ahead); }
  /// done statements of the file are in effect. kFile and kAll: called once, with all of them.
  virtual void progress(std::size_t done, const Sql& ahead, const Sql& behind) {
    (void)done;
    send(in_turn({ahead, behind}));
  }
  /// Mode kNone only, outside of any transaction: the statement after the first done ones is going
  /// to be sent, and nothing can be recorded with it.
  virtual void sends(std::size_t done, const Statement& statement) { (void)done, (void)statement; }
  /// Likewise. statement: the one that failed.
  virtual void failed(std::size_t done, const Statement& statement, const std::string& message) {
    (void)done, (void)statement, (void)message;
  }

 protected:
  void send(const Sql& statements) {
    if (!statements.empty()) session_.execute(statements);
  }
  Session& session_;
};

/// How an earlier run has left the first statement that is not known to be in effect.
enum class Tried { kNot, kFailed, kInterrupted };

struct FileRun {
  const MigrationText& file;
  const FileStatements& statements;
  TxMode mode = TxMode::kFile;  // kAll: the caller has begun and will commit
  std::size_t done = 0;         // statements that an earlier run has left in effect
  std::string help;             // what to do after a failure; goes into the Error
  SecretSource secrets = {};    // for the "${NAME}" in options; none: they are sent as they are
  StartSettings settings = {};
  Retries retries = {};
  Tried tried = Tried::kNot;
  Interrupted interrupted = Interrupted::kRefuse;
  bool checks_count = true;  // false on a database without rows: see require_check()
};

/// Runs the file in a session as reset_session() leaves it. A statement that fails ends in an Error
/// with its place, what the server said, and what of the file is in effect; a transaction of the
/// file is rolled back then (mode kAll: the caller's too). One that does not get its lock in time
/// is tried again, with its whole transaction; in mode kAll it ends in LockedOut, for the caller.
/// The file's checks come before its first statement, unless an earlier run has begun with it.
/// In mode kNone each statement that can shares a transaction with its own bookkeeping. Of the
/// statements already in effect only those that set the session are sent again.
void run_file(Session& session, const FileRun& run, Record& record, Progress& progress);

}  // namespace schemadiff
