// What replay() and validate do with a file.
#include "migrate/rehearse.h"

#include <algorithm>

#include "migrate/checks.h"
#include "migrate/run.h"
#include "migrate/selection.h"
#include "sql/lexer.h"

namespace schemadiff {

void rehearse(Session& scratch, const MigrationText& file, const std::string& help,
              Progress& progress) {
  const TxMode mode = mode_of(file, TxMode::kFile);
  rehearse(scratch, file, FileStatements(file, mode), mode, help, progress);
}

void rehearse(Session& scratch, const MigrationText& file, const FileStatements& statements,
              TxMode mode, const std::string& help, Progress& progress) {
  Record nothing(scratch);
  FileRun run{file, statements, mode, 0, help};
  run.checks_count = false;
  run_file(scratch, run, nothing, progress);
}

namespace {

// How the text behind it is read may depend on it (standard_conforming_strings). By its words
// alone, since there are many statements to look at and few of these.
bool may_set_session(const Statement& statement) {
  const std::vector<std::string> first = first_words(statement.text, 1);
  return first == std::vector<std::string>{"set"} || first == std::vector<std::string>{"reset"} ||
         lower(statement.text).find("set_config") != std::string::npos;
}

// The statements of a large file are not held.
bool goes_in_one_message(const MigrationText& file, const FileStatements& statements, TxMode mode) {
  return mode == TxMode::kFile && !statements.held().empty() && checks_of(file).empty() &&
         std::ranges::none_of(statements.held(), may_set_session);
}

bool runs_in_one_message(Session& scratch, const FileStatements& statements) {
  scratch.execute(fresh_outside({}));  // a message is read as the settings are when it comes
  Sql message = sql("BEGIN;\n");
  for (const Statement& statement : statements.held())
    message += sql("{}\n;\n", Sql::trusted(statement.text));
  message += sql("RESET SESSION AUTHORIZATION; SET LOCAL ROLE NONE; COMMIT");
  try {
    scratch.execute(message);
  } catch (const ServerError&) {
    scratch.rollback();
    return false;
  }
  scratch.take_notices();
  return true;
}

}  // namespace

void rehearse_at_once(Session& scratch, const MigrationText& file, const std::string& help) {
  const TxMode mode = mode_of(file, TxMode::kFile);
  const FileStatements statements(file, mode);
  if (goes_in_one_message(file, statements, mode) && runs_in_one_message(scratch, statements))
    return;
  Progress silent;
  rehearse(scratch, file, statements, mode, help, silent);
}

bool says_taken_back_with_next(const MigrationText& down) {
  return down.text.view().find(kTakenBackWithNext) != std::string_view::npos &&
         statements_of(down).empty();
}

std::size_t last_taken_back_with(const Directory& directory, std::size_t first) {
  for (std::size_t last = first; last < directory.migrations.size(); ++last) {
    const MigrationText* down = directory.down_of(directory.migrations[last]);
    if (down == nullptr) return first;
    if (!says_taken_back_with_next(*down)) return last;
  }
  return first;
}

}  // namespace schemadiff
