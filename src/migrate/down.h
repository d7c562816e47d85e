// Takes applied migrations back.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "migrate/executor.h"
#include "migrate/revisions.h"

namespace schemadiff {

struct DownOptions : RunOptions {
  TxMode tx_mode = TxMode::kFile;  // of files that do not say
  std::size_t limit = 1;           // take back so many files; not counted where to_version is set
  /// Take back all files after this one; "": all there are.
  std::optional<std::string> to_version;
  bool allow_data_loss = false;
  /// The text of a down file for the last migration of a directory that has none; the directory
  /// holds what is applied up to and with it. Throws Error.
  std::function<std::string(const Directory& applied)> work_out;
};

/// A file that is taken back, or would be.
struct TakenBack {
  const Migration* migration = nullptr;  // in the directory given to take_back()
  std::vector<const Migration*> along;   // those before it that its down file takes back too
  MigrationText down;                    // its down file, or what was worked out
  FileStatements statements;
  TxMode mode = TxMode::kFile;
  std::size_t done = 0;  // statements that an earlier run has left in effect
  Tried tried = Tried::kNot;
  std::vector<std::string> losses;  // "table public.users", one for each thing
};

struct DownResult {
  std::string from, to;          // current version before and after; "" when none
  std::vector<TakenBack> files;  // in the order in which they are run
};

/// Verifies the checksums, takes the lock, and takes back the newest files, newest first, each
/// together with its row in the table of revisions. Throws Error before it changes anything: when
/// an applied file is edited, gone or partly applied, when a file has no way back, when there are
/// fewer files than asked for, when data would be lost that nobody allowed to be lost. Throws Error
/// that says what is in effect when a statement fails; files taken back before it stay so, except
/// in mode kAll.
DownResult take_back(const std::string& url, const Directory& directory, const DownOptions& options,
                     Progress& progress);

/// What of a directory a database has: the files with a row, and those up to a baseline.
Directory applied_part(const Directory& directory, const std::vector<Revision>& revisions);

}  // namespace schemadiff
