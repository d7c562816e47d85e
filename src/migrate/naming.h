// How the files of each directory format are named.
#pragma once
#include <string>
#include <string_view>

#include "migrate/directory.h"

namespace schemadiff {

/// The two files of a migration, relative to the directory.
struct MigrationNames {
  std::string up, down;
};

/// title: what people call it, may be "". Characters other than letters, digits, "_" and "-" become
/// "_".
MigrationNames names_of(DirectoryFormat format, const std::string& version, std::string_view title);

}  // namespace schemadiff
