// Decides which files a run of down takes back and how, and refuses what has no way back.
#pragma once
#include <vector>

#include "migrate/down.h"
#include "migrate/status.h"

namespace schemadiff {

/// The files to take back, newest first, split and checked. Throws Error as take_back() does,
/// except for losses.
std::vector<TakenBack> select_back(const Directory& directory, const Status& status,
                                   const std::vector<Revision>& revisions,
                                   const DownOptions& options);

}  // namespace schemadiff
