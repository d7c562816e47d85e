// Adds a migration to a directory, and writes its checksums.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "migrate/directory.h"
#include "migrate/files.h"

namespace schemadiff {

using TimePoint = std::chrono::system_clock::time_point;

struct WrittenMigration {
  std::string version;
  std::string up_path;
  std::string down_path;  // "" when there is none
};

/// max(now, last + 1 s) as UTC YYYYMMDDHHMMSS, or the number after the last, so that no two files
/// share a version. Throws Error when that does not sort behind the last version.
std::string next_version(const Directory& directory, TimePoint now);

/// Whether a version sorts behind all that are there.
bool can_follow(const Directory& directory, const std::string& version);

/// What people should know of the next version where the directory has counted so far; "" when
/// nothing.
std::string told_of_versions(const Directory& directory);

/// Verifies the directory, then writes the up file, the down file if given, and the checksums,
/// all or nothing; makes the folder when it is missing. Characters of the name other than letters,
/// digits, "_" and "-" become "_". directory is as read before; read it again afterwards.
WrittenMigration write_migration(const Directory& directory, std::string_view name,
                                 const std::string& up, const std::optional<std::string>& down,
                                 TimePoint now);

/// Writes a file that stands for all files up to and with a migration, as its next one: "-- "
/// directives and statements as they are given. Returns its path. Throws Error when there is no
/// version between that migration and the next, and for formats that know no checkpoints.
/// directory: as above.
std::string write_checkpoint(const Directory& directory, const Migration& last,
                             const std::string& text, TimePoint now);

/// The checksum files as they have to be, from what is in memory.
std::vector<NewFile> checksum_files(const Directory& directory);

/// Writes the checksum files anew from the files as they were read, and returns their paths.
std::vector<std::string> hash(const Directory& directory);

}  // namespace schemadiff
