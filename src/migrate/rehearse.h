// Runs single files on a scratch database.
#pragma once
#include <string>

#include "migrate/directory.h"
#include "migrate/progress.h"
#include "migrate/statements.h"
#include "pg/session.h"

namespace schemadiff {

/// Runs an up or down file as apply and down would, without lock or record, from the session's
/// first state; its checks are tried, and their answers do not count. help: what to do after a
/// failure. Throws Error with the place.
void rehearse(Session& scratch, const MigrationText& file, const std::string& help,
              Progress& progress);

/// The same with its statements as they were cut for the mode.
void rehearse(Session& scratch, const MigrationText& file, const FileStatements& statements,
              TxMode mode, const std::string& help, Progress& progress);

/// The same, told to nobody: a file that runs in a transaction goes to the server in one message,
/// and only where that fails one by one, to see which statement it is.
void rehearse_at_once(Session& scratch, const MigrationText& file, const std::string& help);

/// The last of the migrations from the first-th on that are taken back as one, by the down file of
/// the last: the first itself, where its down file does not leave it to the next.
std::size_t last_taken_back_with(const Directory& directory, std::size_t first);

/// The down file holds nothing but the word that the next one takes the migration back.
bool says_taken_back_with_next(const MigrationText& down);

}  // namespace schemadiff
