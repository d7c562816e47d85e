// Keeps the row of one file in the revisions table up to date while the file is taken back.
#pragma once
#include <string>
#include <vector>

#include "migrate/down.h"
#include "migrate/revisions.h"
#include "migrate/run.h"

namespace schemadiff {

/// The row goes with the last statement, and so do those of the files taken back along with it. In
/// mode kNone it says before that how far the way back has come (Revision::partly_back()), so that
/// a run that was killed can be continued.
class DownRecord : public Record {
 public:
  /// row: of the file as it is now.
  DownRecord(Session& session, std::string schema, const TakenBack& file, Revision row);

  void progress(std::size_t done, const Sql& ahead, const Sql& behind) override;
  void sends(std::size_t done, const Statement& statement) override;
  void failed(std::size_t done, const Statement& statement, const std::string& message) override;

 private:
  void note(std::size_t done, const Statement& statement, const std::string& error);
  void keep(std::size_t done);

  std::string schema_;
  Revision row_;
  std::vector<std::string> versions_;  // whose rows go
  std::size_t total_;
  std::vector<std::string> hashes_;  // of all statements
};

}  // namespace schemadiff
