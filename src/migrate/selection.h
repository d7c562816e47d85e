// Decides which files a run of apply executes, and refuses what must not be executed.
#pragma once
#include <vector>

#include "migrate/executor.h"
#include "migrate/status.h"

namespace schemadiff {

/// Throws Error when an applied file is edited or missing or partly taken back, or files are out of
/// order against the options' wish, or a version that the options name does not exist.
void refuse_bad_history(const Directory& directory, const Status& status,
                        const ApplyOptions& options);

/// The files to run, split and checked, in order: one that is partly applied first, then by
/// version. Throws Error, with the place, when one of them cannot be run under its transaction
/// mode, or when statements of it that are in effect have been changed.
std::vector<SelectedFile> select_files(const Directory& directory, const Status& status,
                                       const std::vector<Revision>& revisions,
                                       const ApplyOptions& options);

/// Throws Error, with the place, when the statements that the row calls in effect are not the first
/// of these.
void require_same_start(const MigrationText& file, const Revision& row,
                        const std::vector<Statement>& statements);

/// What the row says of the statement after those in effect. Throws Error, with the place, when
/// that is not the one that was sent when the run was broken off.
Tried tried_of(const MigrationText& file, const Revision& row,
               const std::vector<Statement>& statements, std::size_t done);

/// Throws Error, with the place, for the first "${NAME}" that secrets does not know; none: all are
/// sent as they are.
void require_secrets(const FileStatements& statements, const SecretSource& secrets);

/// Throws Error when an applied file is edited or missing.
void refuse_changed_history(const Directory& directory, const Status& status);

/// The transaction mode of a file that is run under this mode of the whole run. Throws Error when
/// the file asks for one that the run cannot give it.
TxMode mode_of(const MigrationText& file, TxMode whole_run);

}  // namespace schemadiff
