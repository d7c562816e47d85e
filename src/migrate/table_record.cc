// Rows of atlas_schema_revisions as a run writes them.
#include "migrate/table_record.h"

#include "migrate/statements.h"

namespace schemadiff {

TableRecord::TableRecord(Session& session, std::string schema, const SelectedFile& file,
                         const Revision* before)
    : session_(session), schema_(std::move(schema)), mode_(file.mode) {
  if (before != nullptr) revision_ = *before;
  spent_before_ = revision_.execution_time;
  revision_.version = file.migration->version;
  revision_.description = file.migration->description;
  revision_.type = Revision::kExecuted;
  revision_.total = static_cast<std::int64_t>(file.statements.size());
  revision_.hash = file.migration->hash;
  revision_.operator_version = "schemadiff " SCHEMADIFF_VERSION;
  if (mode_ == TxMode::kNone) hashes_ = partial_hashes(file.statements);
}

void TableRecord::begins() {
  create_revisions_table(session_, schema_);
  if (revision_.executed_at.empty()) revision_.executed_at = server_time(session_);
  start_ = std::chrono::steady_clock::now();
  if (mode_ == TxMode::kNone) write();
}

void TableRecord::progress(std::size_t done) {
  revision_.error.clear();
  revision_.error_stmt.clear();
  keep(done);
  write();
}

void TableRecord::failed(std::size_t done, const Statement& statement, const std::string& message) {
  revision_.error = message;
  revision_.error_stmt = statement.text;
  keep(done);
  write();
}

void TableRecord::keep(std::size_t done) {
  revision_.applied = static_cast<std::int64_t>(done);
  revision_.partial_hashes.clear();
  if (revision_.partial()) revision_.partial_hashes.assign(hashes_.begin(), hashes_.begin() + done);
}

void TableRecord::write() {
  revision_.execution_time = spent_before_ + (std::chrono::steady_clock::now() - start_);
  write_revision(session_, schema_, revision_);
}

std::string server_time(Session& session) {
  return session.value(
      "SELECT pg_catalog.to_char(pg_catalog.clock_timestamp() AT TIME ZONE 'UTC',"
      " 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
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
