// From the record back to files.
#include "migrate/applied.h"

#include <algorithm>
#include <map>

#include "migrate/down.h"
#include "migrate/selection.h"
#include "migrate/status.h"

namespace schemadiff {

namespace {

void refuse_halves(const Directory& directory, const Status& status) {
  for (FileState state : {FileState::kPartial, FileState::kPartlyBack})
    for (const FileStatus* file : status.all(state))
      throw Error("E831", file->name + " is " + to_string(state))
          .at({directory.find(file->version)->up.path, 0, 0, ""})
          .why(std::to_string(file->applied) + " of " + std::to_string(file->total) +
               " statements are in effect, so no file says what the database should be")
          .help(state == FileState::kPartial ? "apply the rest first: schemadiff apply"
                                             : "take back the rest first: schemadiff down");
}

// The last one whose file is gone; nullptr when all are there.
const Revision* last_gone(const Directory& directory, const std::vector<Revision>& revisions) {
  const Revision* last = nullptr;
  for (const Revision& row : revisions)
    if (directory.find(row.version) == nullptr) last = &row;
  return last;
}

// A checkpoint takes the place of what it stands for.
void replace_gone(Directory& part, const Directory& directory, const Revision& gone) {
  const auto checkpoint = std::ranges::find_if(directory.migrations, [&](const Migration& file) {
    return file.checkpoint && file.version >= gone.version;
  });
  if (checkpoint == directory.migrations.end())
    throw Error("E832", "the file of the baseline " + gone.version + " is not in the directory")
        .at({directory.path, 0, 0, ""})
        .why("so nothing says what the database was before its first migration")
        .help("restore the file (is this the right directory, and the right branch?)");
  std::erase_if(part.migrations,
                [&](const Migration& file) { return file.version <= checkpoint->version; });
  part.migrations.insert(part.migrations.begin(), *checkpoint);
}

// A row that was set by hand says nothing of the time: such a file keeps its place by version.
void sort_as_run(Directory& part, const std::vector<Revision>& revisions) {
  std::map<std::string, std::string> times;  // of each version
  std::string time;
  for (const Revision& row : revisions) {
    if ((row.type & Revision::kByHand) == 0 && !row.baseline()) time = row.executed_at;
    times[row.version] = time;
  }
  std::ranges::stable_sort(part.migrations, [&](const Migration& a, const Migration& b) {
    return times[a.version] < times[b.version];
  });
}

}  // namespace

Directory applied_files(const Directory& directory, const std::vector<Revision>& revisions) {
  const Status status = compare(directory, revisions);
  refuse_changed_history(directory, status);
  refuse_halves(directory, status);
  Directory part = applied_part(directory, revisions);
  if (const Revision* gone = last_gone(directory, revisions)) replace_gone(part, directory, *gone);
  sort_as_run(part, revisions);
  return part;
}

bool in_order_of_versions(const Directory& directory) {
  return std::ranges::is_sorted(directory.migrations, {}, &Migration::version);
}

}  // namespace schemadiff
