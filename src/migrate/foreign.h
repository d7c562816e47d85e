// Folders of migrations that other tools left: golang-migrate, Flyway, home-made pairs of files.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "migrate/files.h"
#include "migrate/foreign_version.h"

namespace schemadiff {

enum class Origin { kGolangMigrate, kFlyway, kPairs };

struct ForeignMigration {
  ForeignVersion version;
  std::string title;
  NewFile up;                   // path and bytes as they are
  std::optional<NewFile> down;  // likewise
  /// Flyway's R__ files, which run behind all others whenever they change; version: one that
  /// follows.
  bool repeatable = false;
  bool no_transaction = false;  // a .conf file beside it says so
};

struct ForeignFolder {
  std::string path;
  Origin origin = Origin::kPairs;
  std::vector<ForeignMigration> migrations;  // in the order in which they run
  std::vector<std::string> left_out;         // "README.sql (its name has no version)"
};

/// Reads a folder of migrations, those of Flyway and pairs with the folders in it. Throws Error
/// when there is none in it, when two have the same version, and for a way back of nothing.
ForeignFolder read_foreign(const std::string& path, Origin origin);

}  // namespace schemadiff
