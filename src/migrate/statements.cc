// Splitting and judging the statements of a migration file.
#include "migrate/statements.h"

#include <algorithm>
#include <iterator>

#include "cache/sha256.h"
#include "migrate/checks.h"
#include "sql/analysis.h"
#include "sql/lexer.h"
#include "sql/tree.h"
#include "sql/utf8.h"

namespace schemadiff {

namespace {

std::string unescaped(std::string_view written) {
  std::string text;
  for (std::size_t i = 0; i < written.size(); ++i) {
    char next = i + 1 < written.size() ? written[i + 1] : '\0';
    char c = next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : '\0';
    bool escape = written[i] == '\\' && c != '\0';
    text += escape ? c : written[i];
    i += escape;
  }
  return text;
}

// "-- atlas:delimiter X" on the first line, as Atlas reads it; "" when there is none.
std::string delimiter_of(std::string_view text) {
  constexpr std::string_view kStart = "-- atlas:delimiter ";
  if (!text.starts_with(kStart)) return "";
  std::string_view rest = text.substr(kStart.size(), text.find('\n') - kStart.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return unescaped(rest);
}

std::vector<Statement> split_by(const std::string& delimiter,
                                const std::shared_ptr<const SourceFile>& file) {
  std::string_view text = file->text;
  std::vector<Statement> statements;
  std::size_t start = std::string_view::npos, end = 0;  // of the piece, without space around it
  auto finish = [&] {
    if (start != std::string_view::npos)
      statements.push_back({file, start, std::string(text.substr(start, end - start)), false, {}});
    start = std::string_view::npos;
  };
  int depth = 0;
  for (std::size_t i = std::min(text.find('\n'), text.size()); i < text.size();) {
    if (depth == 0 && text.substr(i).starts_with(delimiter)) {
      finish();
      i += delimiter.size();
      continue;
    }
    Token token = next_token(text, i);
    if (token.start > i) {  // space: step by step, for it may be part of the delimiter
      ++i;
      continue;
    }
    bool whole = token.kind != TokenKind::kOther && token.kind != TokenKind::kUnfinished;
    i = whole ? token.end : i + 1;
    depth += token.is(text, '(') ? 1 : token.is(text, ')') && depth > 0 ? -1 : 0;
    if (token.kind == TokenKind::kComment) continue;
    if (start == std::string_view::npos) start = token.start;
    end = i;
  }
  finish();
  return statements;
}

// A piece between delimiters may hold several statements; each with its place in the piece.
template <class Visit>
void for_each_sql(const Statement& piece, Visit visit) {
  if (delimiter_of(piece.file->text).empty()) return visit(piece, std::size_t{0});
  for (const Statement& inner : parse_script(piece.file->path, piece.text).statements)
    visit(inner, inner.offset);
}

bool is_transaction_control(const Analysis& analysis, const std::string& text) {
  if (!analysis.type.empty()) return analysis.type == "TransactionStmt";
  std::vector<std::string> words = first_words(text, 1);
  return !words.empty() && (words[0] == "begin" || words[0] == "commit" || words[0] == "rollback");
}

// The rows of COPY ... FROM stdin are psql's business; the server would wait for them forever.
void refuse_copy_of_client(const Statement& statement, const Statement& piece, std::size_t offset) {
  if (first_words(statement.text, 1) != std::vector<std::string>{"copy"}) return;
  const std::vector<std::string> words = first_words(statement.text, 1000);
  for (std::size_t i = 1; i < words.size(); ++i) {
    bool client = (words[i - 1] == "from" && words[i] == "stdin") ||
                  (words[i - 1] == "to" && words[i] == "stdout");
    if (client)
      throw Error("E726", "COPY from or to the client cannot be part of a migration")
          .at(piece.place(offset))
          .help("write the rows as INSERT statements");
  }
}

}  // namespace

namespace {

// Statements about rows, of which there may be very many, say so in their first word.
bool is_about_rows(const Statement& statement) {
  if (!delimiter_of(statement.file->text).empty()) return false;
  const std::vector<std::string> word = first_words(statement.text, 1);
  return !word.empty() && (word[0] == "insert" || word[0] == "update" || word[0] == "delete");
}

void note_parsed(std::vector<Statement>& statements) {
  for (Statement& statement : statements)
    statement.parsed = is_about_rows(statement) || parses(statement.text);
}

void refuse_txtar(const MigrationText& file) {
  if (file.directive("atlas", "txtar"))
    throw Error("E725", "migrations of the form atlas:txtar cannot be run")
        .at({file.path, 0, 0, ""})
        .help("split the file: checks and migration are one file there, which only Atlas reads");
}

// The statements of a large file, some of them at a time.
class Parts {
 public:
  explicit Parts(const MigrationText& file) : path_(file.path), bytes_(file.text) {
    if (bytes_.view().starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  /// visit: is given some statements at a time, in order.
  template <class Visit>
  void each(Visit visit) {
    for (std::vector<Statement> part = next(); !part.empty(); part = next()) visit(part);
  }

 private:
  // None at the end of the file.
  std::vector<Statement> next() {
    std::vector<Statement> statements = cut_next();
    note_parsed(statements);
    bytes_.spare_memory();
    return statements;
  }

  std::vector<Statement> cut_next() {
    for (std::size_t size = 1'000'000; at_ < bytes_.size(); size *= 2) {
      std::string piece(bytes_.view().substr(at_, size));
      if (at_ + piece.size() == bytes_.size()) {
        at_ = bytes_.size();
        return split_script(path_, std::move(piece), lines_).statements;
      }
      ScriptPart part = split_part(path_, std::move(piece), lines_);
      if (part.end == 0) continue;  // one statement is longer than the piece
      const std::string_view seen = bytes_.view().substr(at_, part.end);
      lines_ += static_cast<int>(std::ranges::count(seen, '\n'));
      at_ += part.end;
      return std::move(part.script.statements);
    }
    return {};
  }

  std::string path_;
  FileBytes bytes_;
  std::size_t at_ = 0;
  int lines_ = 0;
};

}  // namespace

FileStatements::FileStatements(const MigrationText& file, TxMode mode, bool hold) {
  const bool cut =
      file.text.large() && !hold && mode != TxMode::kNone && delimiter_of(file.text).empty();
  if (!cut) {
    all_ = statements_of(file);
    size_ = all_.size();
    check_tx_mode(all_, mode);
    return;
  }
  refuse_txtar(file);
  checks_of(file);  // for its errors
  Parts(file).each([&](const std::vector<Statement>& part) {
    for (const Statement& statement : part) refuse_copy_of_client(statement, statement, 0);
    check_tx_mode(part, mode);
    size_ += part.size();
  });
  cut_ = file;
}

void FileStatements::each(const std::function<void(const Statement&, std::size_t)>& visit) const {
  std::size_t i = 0;
  for (const Statement& statement : all_) visit(statement, i++);
  if (!cut_) return;
  Parts(*cut_).each([&](const std::vector<Statement>& part) {
    for (const Statement& statement : part) visit(statement, i++);
  });
}

std::vector<Statement> statements_beside_rows(const MigrationText& file) {
  if (!file.text.large()) return statements_of(file);
  std::vector<Statement> found;
  Parts(file).each([&](const std::vector<Statement>& part) {
    std::ranges::remove_copy_if(part, std::back_inserter(found), is_about_rows);
  });
  return found;
}

std::vector<Statement> statements_of(const MigrationText& file) {
  refuse_txtar(file);
  std::string delimiter = delimiter_of(file.text);
  std::vector<Statement> statements =
      delimiter.empty() ? split_script(file.path, std::string(file.text)).statements
                        : split_by(delimiter, std::make_shared<const SourceFile>(
                                                  SourceFile(file.path, std::string(file.text))));
  note_parsed(statements);
  for (const Statement& piece : statements)
    for_each_sql(piece, [&](const Statement& statement, std::size_t offset) {
      refuse_copy_of_client(statement, piece, offset);
    });
  checks_of(file);  // for its errors
  return statements;
}

std::vector<std::string> partial_hashes(const std::vector<Statement>& statements) {
  std::vector<std::string> hashes;
  hashes.reserve(statements.size());
  Sha256 running;
  for (const Statement& statement : statements) {
    running.update(statement.text);
    hashes.push_back("h1:" + running.base64());
  }
  return hashes;
}

void check_tx_mode(const std::vector<Statement>& statements, TxMode mode) {
  if (mode == TxMode::kNone) return;
  for (const Statement& piece : statements) {
    if (is_about_rows(piece)) continue;
    for_each_sql(piece, [&](const Statement& statement, std::size_t offset) {
      Analysis analysis = analyse(statement);
      if (is_transaction_control(analysis, statement.text))
        throw Error("E723",
                    "the file runs in a transaction, which this statement would end or begin")
            .at(piece.place(offset))
            .help(
                "remove the statement, or begin the file with a line \"-- atlas:txmode none\" "
                "and an empty line");
      if (analysis.no_transaction)
        throw Error("E724", *analysis.no_transaction)
            .at(piece.place(offset))
            .why("the statements of this file run in one transaction; nothing was run")
            .help(
                "move it to a file of its own that begins with a line \"-- atlas:txmode none\" "
                "and an empty line");
    });
  }
}

bool controls_transaction(const Statement& piece) {
  bool found = false;
  for_each_sql(piece, [&](const Statement& statement, std::size_t) {
    found = found || is_transaction_control(analyse(statement), statement.text);
  });
  return found;
}

std::optional<bool> leaves_transaction_open(const Statement& piece) {
  std::optional<bool> open;
  for_each_sql(piece, [&](const Statement& statement, std::size_t) {
    std::vector<std::string> words = first_words(statement.text, 3);
    words.resize(3);
    bool to_savepoint = words[1] == "to" || words[2] == "to";
    if (words[0] == "begin" || words[0] == "start") open = true;
    if (words[0] == "commit" || words[0] == "end" || words[0] == "abort" ||
        (words[0] == "rollback" && !to_savepoint) ||
        (words[0] == "prepare" && words[1] == "transaction"))
      open = false;
  });
  return open;
}

bool sets_session(const Statement& piece) {
  bool sets = false;
  for_each_sql(piece, [&](const Statement& statement, std::size_t) {
    std::vector<std::string> words = first_words(statement.text, 1);
    bool by_word = !words.empty() && (words[0] == "set" || words[0] == "reset");
    sets = sets || by_word || analyse(statement).setting.has_value();
  });
  return sets;
}

bool runs_in_transaction(const Statement& piece) {
  bool runs = true;
  for_each_sql(piece, [&](const Statement& statement, std::size_t) {
    runs = runs && !analyse(statement).no_transaction;
  });
  return runs;
}

}  // namespace schemadiff
