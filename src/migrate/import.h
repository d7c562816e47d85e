// Takes over the migrations of another tool: files, checksums, and what a database has of them.
#pragma once
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "migrate/foreign.h"
#include "migrate/foreign_state.h"
#include "migrate/foreign_text.h"
#include "migrate/progress.h"
#include "migrate/worker.h"

namespace schemadiff {

struct ImportOptions : RunOptions {
  Placeholders placeholders;  // of Flyway
  ForeignTable table;         // in which the other tool records
  std::string url;            // of the database whose record is taken over; "": none
};

struct ImportedFile {
  std::string version;
  std::string from, from_down;       // paths; from_down "" when there is no way back
  std::string to, to_down;           // likewise
  std::vector<std::string> remarks;  // what of the text was changed
  bool applied = false;              // the other tool has applied it
};

struct ImportResult {
  std::vector<ImportedFile> files;
  std::vector<std::string> left_out;  // see ForeignFolder
  std::vector<std::string> notes;     // see ForeignState
  bool files_there = false;           // an earlier import has written the files
  bool record_there = false;          // ... and the record
  std::string table;                  // the one that was read; "" when there was none
};

/// Writes the migrations of a folder into a directory (its path and format count), which has to be
/// empty, or to hold them already; then takes the lock and writes a row for each that the other
/// tool has recorded as applied, in one transaction. All or nothing. Versions keep their order when
/// they are compared as text. Throws Error as the functions of foreign*.h do, naming all files that
/// cannot be taken, and when the database has another record of migrations.
ImportResult import_migrations(const ForeignFolder& folder, const Directory& directory,
                               const ImportOptions& options, Progress& progress);

}  // namespace schemadiff
