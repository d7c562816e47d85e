// A migration file as the statements that are sent one after the other.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "migrate/directory.h"
#include "sql/script.h"

namespace schemadiff {

/// The statements of one file that is going to be run. Those of a large one are not held: they are
/// cut out of it anew whenever they are gone through.
class FileStatements {
 public:
  FileStatements() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): few statements are all held
  FileStatements(std::vector<Statement> all) : all_(std::move(all)), size_(all_.size()) {}
  /// Throws Error as statements_of() and check_tx_mode() do. A file is never cut in mode kNone, in
  /// which the record has to know every statement, nor with a delimiter of its own.
  /// hold: none is cut.
  FileStatements(const MigrationText& file, TxMode mode, bool hold = false);

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  /// In order, with their indices.
  void each(const std::function<void(const Statement&, std::size_t)>& visit) const;
  /// All, or none of a file that is cut.
  const std::vector<Statement>& held() const { return all_; }

 private:
  std::vector<Statement> all_;
  std::size_t size_ = 0;
  std::optional<MigrationText> cut_;
};

/// Splits the file: by parse_script(), or by X where its first line is "-- atlas:delimiter X" (\n,
/// \r and \t in X stand for the characters; what stands in strings, comments and parentheses does
/// not split). Throws Error as parse_script() does, and for what a migration may not hold.
std::vector<Statement> statements_of(const MigrationText& file);

/// What a file declares, names and grants: its statements, of a large file without those about
/// rows.
std::vector<Statement> statements_beside_rows(const MigrationText& file);

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
