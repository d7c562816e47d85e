// Migrations of two branches in one order: those of one branch get versions behind the others.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "migrate/revisions.h"
#include "migrate/write.h"

namespace schemadiff {

/// Names of up files: two branches may have used one version.
using FileNames = std::set<std::string>;

struct RenamedFile {
  std::string from, to;  // paths
};

struct Renumbering {
  std::vector<Migration> theirs;     // stay as they are; in order
  std::vector<Migration> ours;       // come behind them; in order, as they are on disk still
  std::vector<RenamedFile> renamed;  // those of ours that get another version, and down files
  Directory after;                   // all under their new names; in memory alone
};

/// Gives each of ours that does not sort behind all before it a new version. merged: as
/// read_unchecked() gives it. Throws Error when no version can follow, and when two of theirs have
/// the same.
Renumbering renumber(const Directory& merged, const FileNames& ours, TimePoint now);

/// Renames the files and writes the checksums, all or nothing. Throws Error.
void carry_out(const Directory& merged, const Renumbering& renumbering);

/// The migrations that a database has not applied, where one of them is older than what it has;
/// else none.
FileNames not_applied(const Directory& merged, const std::vector<Revision>& rows);

/// Whether the database has applied this file, not another of the same version.
bool is_applied(const Directory& merged, const Migration& migration,
                const std::vector<Revision>& rows);

}  // namespace schemadiff
