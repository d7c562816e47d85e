// Corrects the record of what is applied, without running anything.
#pragma once
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "migrate/progress.h"
#include "migrate/worker.h"
#include "pg/session.h"

namespace schemadiff {

/// What happens to the row of one file.
struct RecordChange {
  std::string name;  // of the file; of a file that is gone, version and description
  std::string what;  // "recorded as applied, without being run"
};

/// Verifies the checksums, takes the lock, and makes the table of revisions say that exactly the
/// files up to and including the version are applied, as they are now ("": none). A row that is
/// right stays as it is. Returns what changes, in order of versions; all of it is written in one
/// transaction. Throws Error when there is no such version.
std::vector<RecordChange> set_version(const std::string& url, const Directory& directory,
                                      const std::string& version, const RunOptions& options,
                                      Progress& progress);

/// Writes rows for files that are applied though nothing here has run them, in one transaction.
/// versions: of the directory; the caller holds the lock. Throws Error.
void record_as_applied(Session& session, const std::string& schema, const Directory& directory,
                       const std::vector<std::string>& versions);

}  // namespace schemadiff
