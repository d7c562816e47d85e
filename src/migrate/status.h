// What a database has of a migration directory: applied, pending, edited, missing.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "migrate/revisions.h"

namespace schemadiff {

enum class FileState {
  kApplied,
  kPending,
  kOutOfOrder,  // pending, but older than what has been applied
  kPartial,     // stopped in the middle
  kPartlyBack,  // its way back stopped in the middle
  kEdited,      // applied, and the file is no longer what was applied
  kMissing,     // applied, and the file is gone
  kNotNeeded,   // stands before a baseline or a checkpoint, or is a checkpoint itself
};

/// One word or two, for people.
const char* to_string(FileState state);

struct FileStatus {
  std::string version;
  std::string name;  // of the file; version and description when it is missing
  FileState state = FileState::kPending;
  std::string executed_at;  // UTC; "" when it was not
  std::chrono::nanoseconds execution_time{0};
  std::int64_t applied = 0, total = 0;  // statements; both 0 when it was not begun
  std::string error;                    // of the last try; "" when there was none
  bool baseline = false;                // recorded without having been run
  bool by_hand = false;                 // its row was set or corrected by hand
};

struct Status {
  std::vector<FileStatus> files;  // in order of versions
  std::string current;            // the last version that is wholly applied; "" when none is
  std::string next;               // the first that a linear run would apply; "" when none

  std::vector<const FileStatus*> all(FileState state) const;
};

/// Compares the two. A hash in the table is that of a file and all files before it, so after the
/// first file that is edited or missing the later ones cannot be judged and count as applied.
Status compare(const Directory& directory, const std::vector<Revision>& revisions);

}  // namespace schemadiff
