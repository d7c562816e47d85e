// Rows that shrink.
#include "migrate/down_record.h"

#include "migrate/statements.h"

namespace schemadiff {

DownRecord::DownRecord(Session& session, std::string schema, const TakenBack& file, Revision row)
    : Record(session),
      schema_(std::move(schema)),
      row_(std::move(row)),
      versions_{row_.version},
      total_(file.statements.size()),
      hashes_(partial_hashes(file.statements.held())) {
  for (const Migration* migration : file.along) versions_.push_back(migration->version);
  for (std::string& hash : hashes_) hash.insert(0, Revision::kWayBack);
}

void DownRecord::progress(std::size_t done, const Sql& ahead, const Sql& behind) {
  if (done < total_) {
    row_.error.clear();
    row_.error_stmt.clear();
    keep(done);
    return write_revision(session_, schema_, row_, ahead, behind);
  }
  send(in_turn({ahead, removal_of_revisions(schema_, versions_), behind}));
}

void DownRecord::sends(std::size_t done, const Statement& statement) {
  note(done, statement, Revision::kInterrupted);
}

void DownRecord::failed(std::size_t done, const Statement& statement, const std::string& message) {
  note(done, statement, done == 0 ? "" : message);  // the file is applied as before
}

void DownRecord::note(std::size_t done, const Statement& statement, const std::string& error) {
  row_.error = error;
  row_.error_stmt = error.empty() ? "" : statement.text;
  if (done > 0) keep(done);
  write_revision(session_, schema_, row_);
}

void DownRecord::keep(std::size_t done) {
  row_.applied = static_cast<std::int64_t>(done);
  row_.total = static_cast<std::int64_t>(total_);
  row_.partial_hashes.assign(hashes_.begin(), hashes_.begin() + static_cast<std::ptrdiff_t>(done));
}

}  // namespace schemadiff
