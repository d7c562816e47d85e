// Applies a migration directory to a database, and replays one on a scratch database.
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "migrate/progress.h"
#include "migrate/worker.h"
#include "pg/session.h"

namespace schemadiff {

/// What to do with pending files that are older than what has been applied: refuse, leave them
/// out, or run them.
enum class ExecOrder { kLinear, kLinearSkip, kNonLinear };

/// Of what is looked at before the first statement is run: see preflight.h.
struct PreflightOptions {
  bool wanted = true;
  std::chrono::milliseconds timeout = std::chrono::seconds(30);  // of each question; 0: none
};

struct ApplyOptions : RunOptions {
  TxMode tx_mode = TxMode::kFile;  // of files that do not say
  ExecOrder order = ExecOrder::kLinear;
  std::optional<std::size_t> limit;  // apply at most so many files
  std::string to_version;            // apply none after this one; "": all
  std::string baseline;              // first run only: record this version as there already
  bool allow_dirty = false;          // first run only: the database need not be empty
  std::string only_schema;           // all that has to be empty; "": the whole database
  PreflightOptions preflight = {};
};

/// A file that is run, or would be.
struct SelectedFile {
  const Migration* migration = nullptr;  // in the directory given to apply()
  FileStatements statements;
  TxMode mode = TxMode::kFile;
  std::size_t done = 0;  // statements that an earlier run has left in effect
  Tried tried = Tried::kNot;
};

struct ApplyResult {
  std::string from, to;              // current version before and after; "" when none
  std::string baseline;              // recorded as baseline by this run; "" when none was
  std::vector<SelectedFile> files;   // in the order in which they are run
  std::vector<std::string> skipped;  // names of files left out by kLinearSkip
  std::optional<Error> in_the_way;   // of a dry run: the refusal that a run would end in
  std::size_t questions = 0;         // about rows, answered before the run
  std::size_t left_out = 0;          // those that could not be asked before it
};

/// Verifies the checksums, takes the lock, and brings the database up to date. Throws Error before
/// it changes anything: when an applied file is edited or gone, when files are out of order or hold
/// what their transaction mode cannot run, when a secret that a file names is not set, when the
/// database of a first run is not empty, when something is in the way of a statement (see
/// preflight.h). Throws
/// Error that says what is in effect when a statement fails; earlier files stay applied, except in
/// mode kAll.
ApplyResult apply(const std::string& url, const Directory& directory, const ApplyOptions& options,
                  Progress& progress);

/// Runs the up files after version from ("": from the newest checkpoint, else the first) up to and
/// including version to ("": all), without lock or records. The session's own SETs are undone on
/// the way: it ends in the state it had when it was connected. Throws Error with the place.
void replay(Session& scratch, const Directory& directory, const std::string& from,
            const std::string& to);

}  // namespace schemadiff
