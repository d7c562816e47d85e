// Takes a migration out of a directory.
#pragma once
#include <string>
#include <vector>

#include "migrate/directory.h"

namespace schemadiff {

/// Removes the up file and its down file, writes the checksums of the rest, and returns the paths
/// that are gone. migration: one of the directory. When something fails, the files are there again.
/// Throws Error.
std::vector<std::string> remove_migration(const Directory& directory, const Migration& migration);

}  // namespace schemadiff
