// What of a directory made a database: the files to replay, by its record.
#pragma once
#include <vector>

#include "migrate/directory.h"
#include "migrate/revisions.h"

namespace schemadiff {

/// The files that lead from nothing to what the record says, in the order in which they were run:
/// those with a row, those up to a baseline, and a checkpoint where it was the start or stands for
/// files that are gone. Throws Error when an applied file is edited, gone or partly applied, and
/// when the files up to a baseline are not there.
Directory applied_files(const Directory& directory, const std::vector<Revision>& revisions);

/// They stand in the order of their versions.
bool in_order_of_versions(const Directory& directory);

}  // namespace schemadiff
