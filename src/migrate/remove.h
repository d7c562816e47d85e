// Takes migrations out of a directory.
#pragma once
#include <string>
#include <vector>

#include "migrate/directory.h"

namespace schemadiff {

/// Removes the up files and their down files, writes the checksums of the rest, and returns the
/// paths that are gone. migrations: some of the directory. When something fails, the files are
/// there again. Throws Error.
std::vector<std::string> remove_migrations(const Directory& directory,
                                           const std::vector<const Migration*>& migrations);

}  // namespace schemadiff
