// Keeps the row of one file in the revisions table up to date while the file runs.
#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "migrate/executor.h"
#include "migrate/lock.h"
#include "migrate/revisions.h"
#include "migrate/run.h"

namespace schemadiff {

class TableRecord : public Record {
 public:
  /// before: the file's row from an earlier run, or nullptr. Makes the table when it is missing.
  /// lock: is to be held when the file begins; kept by reference.
  TableRecord(Session& session, MigrationLock& lock, std::string schema, const SelectedFile& file,
              const Revision* before);

  void begins(const Sql& ahead) override;
  void progress(std::size_t done, const Sql& ahead, const Sql& behind) override;
  void sends(std::size_t done, const Statement& statement) override;
  void failed(std::size_t done, const Statement& statement, const std::string& message) override;

 private:
  void keep(std::size_t done);
  void write(const Sql& ahead, const Sql& behind);

  MigrationLock& lock_;
  std::string schema_;
  TxMode mode_;
  Revision revision_;
  std::vector<std::string> hashes_;  // of all statements; mode kNone only
  std::chrono::nanoseconds spent_before_{0};
  std::chrono::steady_clock::time_point start_;
};

/// The row of a file that counts as applied without having been run; executed_at is left out.
Revision baseline_row(const Migration& migration);

}  // namespace schemadiff
