// A migration directory as it lies on disk: files, directives, checksums.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sql/script.h"

namespace schemadiff {

/// The down file of a migration that another one continues, where the down file of the last of them
/// takes back all.
inline constexpr const char* kTakenBackWithNext = "-- Taken back with the file after this one.\n";

enum class DirectoryFormat { kAtlas, kGolangMigrate };

/// How a file's statements share transactions: one per file, one for all files, none.
enum class TxMode { kFile, kAll, kNone };

/// One file of SQL in the directory.
struct MigrationText {
  std::string name;  // without folders
  std::string path;
  std::string text;                   // raw bytes
  std::vector<Directive> directives;  // the file's own: see file_directives()

  /// The argument of the directive "-- prefix:word argument"; nullopt when there is none.
  std::optional<std::string> directive(std::string_view prefix, std::string_view word) const;
  /// What "-- atlas:txmode" says. Throws Error for a word that is none of file, all, none.
  std::optional<TxMode> tx_mode() const;
};

struct Migration {
  std::string version;      // opaque, compared bytewise
  std::string description;  // the name's part after the version
  MigrationText up;
  std::string hash;         // of the up file in atlas.sum, without "h1:"; "" when it has no line
  bool checkpoint = false;  // holds the whole schema so far: the start on an empty database
};

struct Directory {
  std::string path;
  DirectoryFormat format = DirectoryFormat::kAtlas;
  std::vector<Migration> migrations;  // in byte order of their file names
  std::vector<MigrationText> downs;   // likewise

  /// nullptr when there is none.
  const Migration* find(std::string_view version) const;
  const MigrationText* down_of(const Migration& migration) const;
};

/// Directives in the leading run of "--" lines at byte 0, a run that a blank line (or the end of
/// the file) ends. A run with a statement directly under it belongs to that statement.
std::vector<Directive> file_directives(std::string_view text);

/// Reads the directory; one that does not exist is an empty one. Throws Error when two files have
/// the same version, or when their versions' order is not that of their names.
Directory read_directory(const std::string& path, DirectoryFormat format);

/// The files of a folder whose names end so, in byte order of their names; none when there is no
/// folder. Throws Error when it cannot be read.
std::vector<MigrationText> read_texts(const std::string& folder, std::string_view ending);

/// Throws Error when the files, down files included, are not those of the checksum files.
void verify(const Directory& directory);

/// Where the checksums are, whether or not the files exist. Atlas's golang-migrate format hashes
/// up files only, so the down files of that format have a checksum file that Atlas does not read.
std::string sum_path(const Directory& directory);
std::string down_sum_path(const Directory& directory);

}  // namespace schemadiff
