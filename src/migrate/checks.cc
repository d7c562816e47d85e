// Finding the checks of a file, and asking the server about them.
#include "migrate/checks.h"

#include "sql/analysis.h"
#include "sql/directives.h"
#include "sql/lexer.h"
#include "sql/nearest.h"
#include "sql/utf8.h"

namespace schemadiff {

namespace {

constexpr std::string_view kPrefix = "schemadiff";
constexpr const char* kWord = "check";
constexpr std::string_view kSeveralRows = "21000";  // cardinality_violation

[[noreturn]] void refuse(const Directive& directive, const SourceFile& file,
                         const std::string& why) {
  throw Error("E821", "the check is not one SELECT")
      .at(place_in(file, directive.offset))
      .why(why)
      .help("write all of it on one line: -- schemadiff:check SELECT ...");
}

Statement check_in(const Directive& directive, const std::shared_ptr<const SourceFile>& file) {
  if (directive.argument.empty()) refuse(directive, *file, "nothing stands behind the word");
  std::vector<Statement> statements;
  try {
    statements = parse_script(file->path, directive.argument).statements;
  } catch (const Error& error) {
    refuse(directive, *file, error.what());
  }
  if (statements.size() != 1)
    refuse(directive, *file, "it holds " + std::to_string(statements.size()) + " statements");
  Statement& check = statements.front();
  if (!check.parsed) refuse(directive, *file, "it does not parse");
  if (analyse(check).type != "SelectStmt")
    refuse(directive, *file, "it is a statement of another kind");
  if (check.text.ends_with(';')) check.text.pop_back();
  const std::size_t word = file->text.find(kWord, directive.offset);
  const std::size_t argument =
      file->text.find(directive.argument, word + std::string_view(kWord).size());
  check.offset += argument;
  check.file = file;
  check.directives.clear();
  return check;
}

// A check that nobody runs is worse than none.
void refuse_misspelt(const Directive& directive, const SourceFile& file) {
  const std::vector<std::string> known = {kWord, "irreversible"};
  if (!nearest(directive.word, known)) return;
  throw Error("E331", "there is no directive \"" + directive.word + "\" for migrations")
      .at(place_in(file, directive.offset))
      .help(did_you_mean(directive.word, known));
}

bool is_ours(const std::optional<Directive>& directive) {
  return directive && directive->prefix == kPrefix;
}

void refuse_below(std::size_t start, const SourceFile& file) {
  if (file.text.find("schemadiff:check", start) == std::string::npos) return;
  for (Token token = next_token(file.text, start); token.kind != TokenKind::kEnd;
       token = next_token(file.text, token.end)) {
    const std::optional<Directive> directive = read_directive(file.text, token);
    if (is_ours(directive) && directive->word == kWord)
      throw Error("E823", "the check stands below a statement")
          .at(place_in(file, directive->offset))
          .why("checks are made before the first statement of the file")
          .help("write it at the beginning of the file, or split the file in two");
  }
}

// The SELECT begins on a line of its own, so that places in it are told from the rest. As a value,
// one that gives several rows or columns is refused by the server, and one without a row is NULL.
Sql question(const Statement& check) {
  return sql(
      "SELECT pg_catalog.format_type(pg_catalog.pg_typeof(answer), NULL) AS type,"
      " CAST(answer AS pg_catalog.text) AS answer FROM (SELECT (\n{}\n) AS answer OFFSET 0) AS c",
      Sql::trusted(check.text));
}

bool depends_on_rows(const ServerError& error) {
  return error.sqlstate.starts_with("22");  // data_exception: a division by zero, for example
}

Row answer_of(Session& session, const Statement& check) {
  try {
    return session.query(question(check)).at(0);
  } catch (const ServerError& error) {
    const bool inside = error.line > 1;
    ServerError placed(error.what(), error.sqlstate, inside ? error.line - 1 : 0,
                       inside ? error.column : 0);
    static_cast<Error&>(placed) = error;
    if (error.sqlstate == kSeveralRows)
      placed.set_help("a check gives one row: SELECT NOT EXISTS (...), SELECT bool_and(...)");
    if (error.line == 1)
      placed.set_help("a check gives one boolean: SELECT a AND b");  // more than one column
    throw placed;
  }
}

void require_true(const Row& row, const Statement& check, bool counts) {
  if (row.text("type") != "boolean")
    throw Error("E822", "the check gives a value of type " + row.text("type"))
        .at(check.place())
        .help("write a SELECT of one boolean");
  if (!counts || row.text_or_empty("answer") == "true") return;
  throw Error("E824", std::string("the check does not hold: it gives ") +
                          (row.is_null("answer") ? "NULL, or no row" : "false"))
      .at(check.place())
      .help("change what makes it so, then run this again; where the check is wrong,");
}

}  // namespace

std::vector<Statement> checks_of(const MigrationText& migration) {
  if (migration.text.view().find("schemadiff:") == std::string_view::npos) return {};
  std::string text(migration.text.view());
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  const auto file = std::make_shared<const SourceFile>(migration.path, std::move(text));
  std::vector<Statement> checks;
  Token token = next_token(file->text, 0);
  for (; token.kind == TokenKind::kComment; token = next_token(file->text, token.end)) {
    const std::optional<Directive> directive = read_directive(file->text, token);
    if (!is_ours(directive)) continue;
    if (directive->word == kWord)
      checks.push_back(check_in(*directive, file));
    else if (directive->word != "irreversible")
      refuse_misspelt(*directive, *file);
  }
  refuse_below(token.start, *file);
  return checks;
}

void require_check(Session& session, const Statement& check, bool counts) {
  session.execute("SAVEPOINT schemadiff_check; SET LOCAL transaction_read_only = on");
  try {
    require_true(answer_of(session, check), check, counts);
  } catch (const ServerError& error) {
    if (counts || !depends_on_rows(error)) throw;
  }
  session.execute("ROLLBACK TO SAVEPOINT schemadiff_check; RELEASE SAVEPOINT schemadiff_check");
}

}  // namespace schemadiff
