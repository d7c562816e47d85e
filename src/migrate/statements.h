// A migration file as the statements that are sent one after the other.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "sql/script.h"

namespace schemadiff {

/// Splits the file: by parse_script(), or by X where its first line is "-- atlas:delimiter X" (\n,
/// \r and \t in X stand for the characters; what stands in strings, comments and parentheses does
/// not split). Throws Error as parse_script() does, and for what a migration may not hold.
std::vector<Statement> statements_of(const MigrationText& file);

/// Element i is "h1:" and the base64 of the running SHA-256 over the texts of statements 0..i: what
/// the revisions table keeps of a file that is partly applied.
std::vector<std::string> partial_hashes(const std::vector<Statement>& statements);

/// Throws Error, with the place, for the first statement that cannot run under this mode: one that
/// no transaction block takes, or one that begins or ends a transaction inside of ours.
void check_tx_mode(const std::vector<Statement>& statements, TxMode mode);

/// BEGIN, COMMIT, ROLLBACK, SAVEPOINT and so on.
bool controls_transaction(const Statement& statement);

/// Whether the session is in a transaction that the file began, once the statement has run: true
/// after BEGIN, false after COMMIT and its like, nullopt when the statement changes nothing of
/// that.
std::optional<bool> leaves_transaction_open(const Statement& statement);

/// SET, RESET or set_config(): a later run that goes on after it needs it again.
bool sets_session(const Statement& statement);

/// Can run inside a transaction block, as far as its text tells.
bool runs_in_transaction(const Statement& statement);

}  // namespace schemadiff
