// New versions, new names, new checksums.
#include "migrate/rebase.h"

#include <algorithm>
#include <filesystem>

#include "migrate/files.h"
#include "migrate/naming.h"

namespace schemadiff {

namespace fs = std::filesystem;

namespace {

// The version that it has, where that sorts behind all, else the next one.
std::string version_behind_all(const Directory& after, const Migration& migration, TimePoint now) {
  return after.migrations.empty() || can_follow(after, migration.version)
             ? migration.version
             : next_version(after, now);
}

MigrationText under(const std::string& folder, const std::string& name, const MigrationText& file) {
  return {fs::path(name).filename().string(), (fs::path(folder) / name).string(), file.text,
          file.directives};
}

void refuse_same_version(const std::vector<Migration>& migrations) {
  for (std::size_t i = 1; i < migrations.size(); ++i)
    if (migrations[i].version == migrations[i - 1].version)
      throw Error("E736", "two migrations have the version " + migrations[i].version +
                              ", and both are to stay")
          .at({migrations[i].up.path, 0, 0, ""})
          .why(migrations[i - 1].up.name + " has it too")
          .help("name the one that gets another: schemadiff rebase " + migrations[i].up.name +
                "; nothing was written");
}

}  // namespace

Renumbering renumber(const Directory& merged, const FileNames& ours, TimePoint now) {
  Renumbering result;
  result.after = merged;
  for (const Migration& migration : merged.migrations)
    (ours.contains(migration.up.name) ? result.ours : result.theirs).push_back(migration);
  refuse_same_version(result.theirs);
  result.after.migrations = result.theirs;
  for (const Migration& migration : result.ours) {
    const std::string version = version_behind_all(result.after, migration, now);
    const MigrationText* down = merged.down_of(migration);
    Migration moved = migration;
    if (version != migration.version) {
      const MigrationNames names = names_of(merged.format, version, migration.description);
      moved.version = version;
      moved.up = under(merged.path, names.up, migration.up);
      result.renamed.push_back({migration.up.path, moved.up.path});
      if (down != nullptr) {
        const auto old = std::ranges::find(result.after.downs, down->path, &MigrationText::path);
        *old = under(merged.path, names.down, *down);
        result.renamed.push_back({down->path, old->path});
      }
    }
    result.after.migrations.push_back(std::move(moved));
  }
  return result;
}

void carry_out(const Directory& merged, const Renumbering& renumbering) {
  std::vector<NewFile> files, old, made;
  for (const RenamedFile& file : renumbering.renamed) {
    old.push_back({file.from, read_file(file.from).value_or("")});
    made.push_back({file.to, old.back().bytes});
  }
  files = made;
  std::vector<NewFile> sums_before;
  for (NewFile& sum : checksum_files(renumbering.after)) {
    if (const auto bytes = read_file(sum.path)) sums_before.push_back({sum.path, *bytes});
    files.push_back(std::move(sum));
  }
  write_files(files);
  std::size_t gone = 0;
  try {
    for (; gone < old.size(); ++gone) fs::remove(old[gone].path);
  } catch (const fs::filesystem_error& error) {
    old.resize(gone);
    write_files(old);
    write_files(sums_before);
    std::error_code ignored;  // the first failure is the one to report
    for (const NewFile& file : made) fs::remove(file.path, ignored);
    throw Error("E916", "cannot rename the migrations of " + merged.path)
        .why(error.code().message() + "; all is as it was")
        .help("check the folder's permissions");
  }
}

bool is_applied(const Directory& merged, const Migration& migration,
                const std::vector<Revision>& rows) {
  const auto same_version = [&](const Migration& other) {
    return other.version == migration.version;
  };
  const bool alone = std::ranges::count_if(merged.migrations, same_version) == 1;
  return std::ranges::any_of(rows, [&](const Revision& row) {
    return row.version == migration.version && (alone || row.description == migration.description);
  });
}

FileNames not_applied(const Directory& merged, const std::vector<Revision>& rows) {
  FileNames names;
  if (rows.empty()) return names;
  const Revision& first = rows.front();
  const bool from_checkpoint =
      std::ranges::any_of(merged.migrations, [&](const Migration& migration) {
        return migration.checkpoint && migration.version == first.version;
      });
  const std::string start = first.baseline() || from_checkpoint ? first.version : "";
  bool older = false;
  for (const Migration& migration : merged.migrations) {
    if (migration.version < start || migration.checkpoint || is_applied(merged, migration, rows))
      continue;
    names.insert(migration.up.name);
    older = older || migration.version <= rows.back().version;
  }
  return older ? names : FileNames();
}

}  // namespace schemadiff
