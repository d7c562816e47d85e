// Rows of atlas_schema_revisions as a run writes them.
#include "migrate/table_record.h"

#include "migrate/statements.h"

namespace schemadiff {

TableRecord::TableRecord(Session& session, MigrationLock& lock, std::string schema,
                         const SelectedFile& file, const Revision* before)
    : Record(session), lock_(lock), schema_(std::move(schema)), mode_(file.mode) {
  if (before != nullptr) revision_ = *before;
  spent_before_ = revision_.execution_time;
  revision_.version = file.migration->version;
  revision_.description = file.migration->description;
  revision_.type = Revision::kExecuted;
  revision_.total = static_cast<std::int64_t>(file.statements.size());
  revision_.hash = file.migration->hash;
  revision_.operator_version = "schemadiff " SCHEMADIFF_VERSION;
  if (mode_ == TxMode::kNone) hashes_ = partial_hashes(file.statements.held());
}

void TableRecord::begins(const Sql& ahead) {
  const Ready ready = ready_to_record(session_, schema_, ahead, lock_.condition());
  lock_.require(ready.also);
  if (revision_.executed_at.empty()) revision_.executed_at = ready.time;
  start_ = std::chrono::steady_clock::now();
  if (mode_ == TxMode::kNone) write({}, {});
}

void TableRecord::progress(std::size_t done, const Sql& ahead, const Sql& behind) {
  revision_.error.clear();
  revision_.error_stmt.clear();
  keep(done);
  write(ahead, behind);
}

void TableRecord::sends(std::size_t done, const Statement& statement) {
  failed(done, statement, Revision::kInterrupted);
}

void TableRecord::failed(std::size_t done, const Statement& statement, const std::string& message) {
  revision_.error = message;
  revision_.error_stmt = statement.text;
  keep(done);
  write({}, {});
}

void TableRecord::keep(std::size_t done) {
  revision_.applied = static_cast<std::int64_t>(done);
  revision_.partial_hashes.clear();
  if (revision_.partial())
    revision_.partial_hashes.assign(hashes_.begin(), hashes_.begin() + revision_.applied);
}

void TableRecord::write(const Sql& ahead, const Sql& behind) {
  revision_.execution_time = spent_before_ + (std::chrono::steady_clock::now() - start_);
  write_revision(session_, schema_, revision_, ahead, behind);
}

Revision baseline_row(const Migration& migration) {
  Revision row;
  row.version = migration.version;
  row.description = migration.description;
  row.type = Revision::kBaseline;
  row.operator_version = "schemadiff " SCHEMADIFF_VERSION;
  return row;
}

}  // namespace schemadiff
