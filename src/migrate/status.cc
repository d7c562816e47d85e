// Directory and revisions side by side.
#include "migrate/status.h"

#include <algorithm>
#include <map>

#include "migrate/sum.h"

namespace schemadiff {

namespace {

using ByVersion = std::map<std::string, const Revision*, std::less<>>;

// As an Atlas records it whose checksum file holds down files too: with those of the migrations
// that were there when the file was applied.
bool hash_of_all_matches(const Directory& directory, std::size_t index, const Revision& revision) {
  const std::vector<Migration>& all = directory.migrations;
  Directory part = directory;
  part.migrations.resize(index);
  part.downs.clear();
  auto add_down = [&](const Migration& migration) {
    if (const MigrationText* down = directory.down_of(migration)) part.downs.push_back(*down);
  };
  for (const Migration& migration : part.migrations) add_down(migration);
  for (std::size_t last = index; last < all.size(); ++last) {
    part.migrations.push_back(all[last]);
    add_down(all[last]);
    for (const SumLine& line : compute_sum(sum_inputs(part)).lines)
      if (line.name == all[index].up.name && line.hash == revision.hash) return true;
  }
  return false;
}

// Was the recorded hash made from these files? Files that came later have changed the chain since:
// those without a row, and those applied after this one though their versions are lower. Each of
// them may or may not have been there.
bool hash_matches(const Directory& directory, std::size_t index, const Revision& revision,
                  const ByVersion& rows) {
  if (directory.migrations[index].hash == revision.hash) return true;
  if (directory.sum_holds_all && hash_of_all_matches(directory, index, revision)) return true;
  constexpr std::size_t kMostToTry = 6;  // 2^6 chains
  std::vector<std::size_t> uncertain;
  for (std::size_t i = 0; i < index; ++i) {
    auto row = rows.find(directory.migrations[i].version);
    if (row == rows.end() || row->second->executed_at > revision.executed_at)
      uncertain.push_back(i);
  }
  bool few = uncertain.size() <= kMostToTry;
  std::size_t sets = few ? std::size_t{1} << uncertain.size() : 2;  // else: none of them, or all
  for (std::size_t set = 0; set + 1 < sets; ++set) {                // all: compared above
    std::vector<SumInput> files;
    for (std::size_t i = 0; i <= index; ++i) {
      auto found = std::find(uncertain.begin(), uncertain.end(), i);
      std::size_t bit = found - uncertain.begin();
      bool there = found == uncertain.end() || (few && ((set >> bit) & 1) != 0);
      const MigrationText& file = directory.migrations[i].up;
      if (there) files.push_back(sum_input(file));
    }
    Sum sum = compute_sum(files);
    if (!sum.lines.empty() && sum.lines.back().hash == revision.hash) return true;
  }
  return false;
}

class Comparison {
 public:
  Comparison(const Directory& directory, const std::vector<Revision>& revisions)
      : directory_(directory) {
    for (const Revision& revision : revisions) rows_[revision.version] = &revision;
  }

  Status run() {
    find_start();
    std::map<std::string, FileStatus> by_version;
    for (std::size_t i = 0; i < directory_.migrations.size(); ++i)
      index_[directory_.migrations[i].version] = i;
    for (const auto& [version, row] : rows_) by_version[version] = applied(*row);
    for (const Migration& migration : directory_.migrations)
      if (rows_.count(migration.version) == 0) by_version[migration.version] = unapplied(migration);

    Status status;
    for (auto& [version, file] : by_version) {
      bool has_row = rows_.count(version) != 0;
      bool pending = file.state == FileState::kPending || file.state == FileState::kPartial;
      bool whole = file.state != FileState::kPartial && file.state != FileState::kPartlyBack;
      if (has_row && whole) status.current = version;
      if (pending && status.next.empty()) status.next = version;
      status.files.push_back(std::move(file));
    }
    return status;
  }

 private:
  // Nothing before start_ is needed: it is a baseline, or a checkpoint that was or will be the
  // first to run.
  void find_start() {
    if (rows_.empty()) {
      for (const Migration& migration : directory_.migrations)
        if (migration.checkpoint) start_ = migration.version;
      return;
    }
    const auto& [version, row] = *rows_.begin();
    const Migration* file = directory_.find(version);
    if (row->baseline() || (file != nullptr && file->checkpoint)) start_ = version;
  }

  FileStatus applied(const Revision& row) {
    FileStatus file{row.version,         row.version,
                    FileState::kApplied, row.executed_at,
                    row.execution_time,  row.applied,
                    row.total,           row.error,
                    row.baseline(),      (row.type & Revision::kByHand) != 0};
    if (!row.description.empty()) file.name += "_" + row.description;
    auto found = index_.find(row.version);
    if (found != index_.end()) file.name = directory_.migrations[found->second].up.name;
    if (found == index_.end()) {
      file.state =
          row.baseline() || squashed(row.version) ? FileState::kApplied : FileState::kMissing;
      chain_known_ = false;
    } else if (row.partial()) {
      file.state = row.partly_back() ? FileState::kPartlyBack : FileState::kPartial;
    } else if (chain_known_ && !row.hash.empty() &&
               !hash_matches(directory_, found->second, row, rows_)) {
      file.state = FileState::kEdited;
      chain_known_ = false;
    }
    return file;
  }

  // Its file may be gone, since a checkpoint stands for it.
  bool squashed(const std::string& version) const {
    return std::any_of(directory_.migrations.begin(), directory_.migrations.end(),
                       [&](const Migration& m) { return m.checkpoint && m.version >= version; });
  }

  FileStatus unapplied(const Migration& migration) const {
    FileStatus file;
    file.version = migration.version;
    file.name = migration.up.name;
    bool first_run = rows_.empty();
    if (migration.version < start_ || (migration.checkpoint && !first_run))
      file.state = FileState::kNotNeeded;
    else if (!first_run && migration.version < rows_.rbegin()->first)
      file.state = FileState::kOutOfOrder;
    return file;
  }

  const Directory& directory_;
  ByVersion rows_;
  std::map<std::string, std::size_t, std::less<>> index_;  // version to place in the directory
  std::string start_;
  bool chain_known_ = true;
};

}  // namespace

const char* to_string(FileState state) {
  switch (state) {
    case FileState::kApplied:
      return "applied";
    case FileState::kPending:
      return "pending";
    case FileState::kOutOfOrder:
      return "out of order";
    case FileState::kPartial:
      return "partly applied";
    case FileState::kPartlyBack:
      return "partly taken back";
    case FileState::kEdited:
      return "edited";
    case FileState::kMissing:
      return "missing";
    case FileState::kNotNeeded:
      return "not needed";
  }
  return "";
}

std::vector<const FileStatus*> Status::all(FileState state) const {
  std::vector<const FileStatus*> found;
  for (const FileStatus& file : files)
    if (file.state == state) found.push_back(&file);
  return found;
}

Status compare(const Directory& directory, const std::vector<Revision>& revisions) {
  return Comparison(directory, revisions).run();
}

}  // namespace schemadiff
