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

/// The word of "import --from" for a directory of this format.
const char* import_word(DirectoryFormat format);

enum class FileRole { kUp, kDown, kOther };

struct MigrationName {
  FileRole role = FileRole::kOther;
  std::string version, description;
};

/// What the name of a file in the directory itself says. In the format atlas every .sql file leads
/// up, and what lies in down/ has the name of the file that it takes back.
MigrationName read_name(DirectoryFormat format, std::string_view name);

}  // namespace schemadiff
