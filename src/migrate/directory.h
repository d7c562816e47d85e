// A migration directory as it lies on disk: files, directives, checksums.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "migrate/file_bytes.h"
#include "migrate/sum.h"
#include "sql/script.h"

namespace schemadiff {

/// The down file of a migration that another one continues, where the down file of the last of them
/// takes back all.
inline constexpr const char* kTakenBackWithNext = "-- Taken back with the file after this one.\n";

enum class DirectoryFormat { kAtlas, kGolangMigrate, kFlyway };

/// How the version of a new migration is made: from the time, or by counting.
struct Numbering {
  bool sequential = false;
  std::size_t width = 6;  // of the first number; later ones are as wide as the last
};

/// How a file's statements share transactions: one per file, one for all files, none.
enum class TxMode { kFile, kAll, kNone };

/// One file of SQL in the directory.
struct MigrationText {
  std::string name;  // without folders
  std::string path;
  FileBytes text;                     // raw
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
  std::string hash;         // of the up file in atlas.sum, without "h1:"; "" when it has no line;
                            // as if that held the up files alone
  bool checkpoint = false;  // holds the whole schema so far: the start on an empty database
};

struct Directory {
  std::string path;
  DirectoryFormat format = DirectoryFormat::kAtlas;
  std::vector<Migration> migrations;  // in order of versions, which is that of their names
  std::vector<MigrationText> downs;   // in byte order of their names
  Numbering numbering = {};
  /// atlas.sum holds all files, down files too: that of Flyway's format, and that of
  /// golang-migrate's where an Atlas has written it so.
  bool sum_holds_all = false;
  std::vector<MigrationText> others = {};  // that are in such an atlas.sum, and never run

  /// nullptr when there is none.
  const Migration* find(std::string_view version) const;
  const MigrationText* down_of(const Migration& migration) const;
};

/// Directives in the leading run of "--" lines at byte 0, a run that a blank line (or the end of
/// the file) ends. A run with a statement directly under it belongs to that statement.
std::vector<Directive> file_directives(std::string_view text);

/// Reads the directory; one that does not exist is an empty one. Throws Error when two files have
/// the same version, when their versions' order is not that of their names, and, in the format
/// flyway, for a file that would not be run.
Directory read_directory(const std::string& path, DirectoryFormat format,
                         const Numbering& numbering = {});
/// The same without the first two checks: what a merge of two branches leaves.
Directory read_unchecked(const std::string& path, DirectoryFormat format,
                         const Numbering& numbering = {});
/// The same directory, as it is by now.
Directory read_again(const Directory& directory);

/// The files of a folder whose names end so, in byte order of their names; none when there is no
/// folder. Throws Error when it cannot be read.
std::vector<MigrationText> read_texts(const std::string& folder, std::string_view ending);

/// Throws Error when the files, down files included, are not those of the checksum files.
void verify(const Directory& directory);

/// Where the checksums are, whether or not the files exist. Atlas's own format, and its
/// golang-migrate format, hash up files only, so the down files have a checksum file that Atlas
/// does not read; "" where atlas.sum holds them.
std::string sum_path(const Directory& directory);
std::string down_sum_path(const Directory& directory);

/// A file as it goes into the checksums; of a large one no more than a part is in memory.
SumInput sum_input(const MigrationText& file);

/// What the two checksum files are made of, in byte order of the names.
std::vector<SumInput> sum_inputs(const Directory& directory);
std::vector<SumInput> down_sum_inputs(const Directory& directory);

}  // namespace schemadiff
