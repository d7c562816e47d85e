// Rows that should be there, beside those that are.
#include "migrate/set_version.h"

#include <algorithm>
#include <map>
#include <optional>

#include "migrate/revisions.h"
#include "migrate/run.h"
#include "migrate/statements.h"

namespace schemadiff {

namespace {

using ByVersion = std::map<std::string, Revision>;

std::string name_of(const Revision& row) {
  return row.version + (row.description.empty() ? "" : "_" + row.description);
}

// The rows that stay: those up to the version whose files are there, or stand behind a checkpoint
// or a baseline.
ByVersion rows_that_stay(const Directory& directory, const std::vector<Revision>& rows,
                         const std::string& version) {
  ByVersion stay;
  for (const Revision& row : rows) {
    const bool squashed = std::ranges::any_of(directory.migrations, [&](const Migration& m) {
      return m.checkpoint && m.version >= row.version && m.version <= version;
    });
    const bool has_file = directory.find(row.version) != nullptr;
    if (row.version <= version && (has_file || squashed || row.baseline()))
      stay.emplace(row.version, row);
  }
  return stay;
}

// The files that need a row: from a baseline or checkpoint on where one is the start.
std::vector<const Migration*> files_that_count(const Directory& directory, const ByVersion& stay,
                                               const std::string& version) {
  std::string start;
  if (stay.empty()) {
    for (const Migration& migration : directory.migrations)
      if (migration.checkpoint && migration.version <= version) start = migration.version;
  } else {
    const auto& [first, row] = *stay.begin();
    const Migration* file = directory.find(first);
    if (row.baseline() || (file != nullptr && file->checkpoint)) start = first;
  }
  std::vector<const Migration*> files;
  for (const Migration& migration : directory.migrations)
    if (migration.version >= start && migration.version <= version &&
        (!migration.checkpoint || migration.version == start))
      files.push_back(&migration);
  return files;
}

// What is wrong with the row of a file that is to count as applied; "" when nothing is.
std::string repair(Revision& row, const Migration& migration) {
  if (row.baseline()) return "";
  const Revision before = row;
  const auto total = static_cast<std::int64_t>(statements_of(migration.up).size());
  row.hash = migration.hash;
  row.partial_hashes.clear();
  row.error.clear();
  row.error_stmt.clear();
  const bool other_hash = row.hash != before.hash;
  if (!before.partial() && !other_hash) return "";
  row.type |= Revision::kByHand;
  row.applied = row.total = total;
  std::string what;
  if (before.partial())
    what = std::string(before.partly_back() ? "partly taken back" : "partly applied") + " (" +
           std::to_string(before.applied) + " of " + std::to_string(before.total) +
           " statements): recorded as applied";
  if (other_hash)
    what +=
        std::string(what.empty() ? "" : ", ") + "recorded with the hash of the file as it is now";
  return what;
}

Revision new_row(const Migration& migration) {
  Revision row;
  row.version = migration.version;
  row.description = migration.description;
  row.type = Revision::kByHand;
  row.applied = row.total = static_cast<std::int64_t>(statements_of(migration.up).size());
  row.hash = migration.hash;
  return row;
}

struct RowChanges {
  std::map<std::string, RecordChange> told;  // by version
  std::vector<Revision> write;
  std::vector<std::string> remove;
};

RowChanges changes_between(const Directory& directory, const std::vector<Revision>& rows,
                           const std::string& version) {
  RowChanges changes;
  ByVersion stay = rows_that_stay(directory, rows, version);
  for (const Revision& row : rows) {
    if (stay.contains(row.version)) continue;
    const Migration* file = directory.find(row.version);
    changes.told[row.version] = {
        file == nullptr ? name_of(row) : file->up.name,
        file == nullptr ? "its file is gone: removed from the record" : "removed from the record"};
    changes.remove.push_back(row.version);
  }
  for (const Migration* migration : files_that_count(directory, stay, version)) {
    auto row = stay.find(migration->version);
    std::string what = "recorded as applied, without being run";
    if (row != stay.end()) what = repair(row->second, *migration);
    if (what.empty()) continue;
    changes.told[migration->version] = {migration->up.name, what};
    changes.write.push_back(row == stay.end() ? new_row(*migration) : row->second);
  }
  return changes;
}

void write_changes(Session& session, const std::string& schema, RowChanges& changes) {
  session.begin();
  const std::string now = ready_to_record(session, schema).time;
  for (Revision& row : changes.write) {
    if (row.executed_at.empty()) row.executed_at = now;
    row.operator_version = "schemadiff " SCHEMADIFF_VERSION;
    write_revision(session, schema, row);
  }
  if (!changes.remove.empty()) session.execute(removal_of_revisions(schema, changes.remove));
  session.commit();
}

}  // namespace

std::vector<RecordChange> set_version(const std::string& url, const Directory& directory,
                                      const std::string& version, const RunOptions& options,
                                      Progress& progress) {
  verify(directory);
  if (!version.empty() && directory.find(version) == nullptr)
    throw Error("E701", "there is no migration with the version " + version)
        .why("looked in " + directory.path)
        .help(
            "a version is the part of a file's name before the first \"_\"; \"none\" empties the "
            "record; nothing was changed");
  Worker worker = open_worker(url, options, progress);
  Session& session = worker.session;
  const std::string schema = find_revisions_schema(session, options.revisions_schema);
  RowChanges changes = changes_between(directory, read_revisions(session, schema), version);
  if (!options.dry_run && !changes.told.empty()) write_changes(session, schema, changes);
  std::vector<RecordChange> told;
  for (const auto& [of, change] : changes.told) told.push_back(change);
  return told;
}

void record_as_applied(Session& session, const std::string& schema, const Directory& directory,
                       const std::vector<std::string>& versions) {
  RowChanges changes;
  for (const std::string& version : versions)
    if (const Migration* migration = directory.find(version))
      changes.write.push_back(new_row(*migration));
  if (!changes.write.empty()) write_changes(session, schema, changes);
}

}  // namespace schemadiff
