// A folder of files of our making that is written as a whole.
#pragma once
#include <string>
#include <vector>

#include "migrate/files.h"

namespace schemadiff {

/// Makes the folder hold these files (paths relative to it) and a list of them under the name of
/// marker, by which a later call knows what it may replace. They are written beside it, and take
/// its place when all are there. Of what it held before, files that are not in its list are kept.
/// Throws Error, and changes nothing, where the folder holds files and no list, and when something
/// cannot be written.
void replace_folder(const std::string& folder, const std::vector<NewFile>& files,
                    const std::string& marker);

}  // namespace schemadiff
