// Splits a file into statements by the rules of psql (src/fe_utils/psqlscan.l): a semicolon ends a
// statement unless it stands in parentheses or in a begin atomic body.
#include "sql/script.h"

#include "sql/directives.h"
#include "sql/lexer.h"
#include "sql/tree.h"
#include "sql/utf8.h"

namespace schemadiff {

namespace {

class Splitter {
 public:
  /// cut: the text is a piece, whose end may stand in the middle of a statement.
  explicit Splitter(std::shared_ptr<const SourceFile> file, bool cut = false)
      : file_(std::move(file)), cut_(cut) {
    script_.file = file_;
  }

  Script run() {
    std::size_t position = header();
    for (;;) {
      Token token = next_token(text_, position);
      position = token.end;
      if (token.kind == TokenKind::kEnd) break;
      if (token.kind == TokenKind::kUnfinished && cut_) break;
      if (token.kind == TokenKind::kUnfinished) throw unfinished(token);
      if (token.kind == TokenKind::kComment)
        comment(token);
      else if (empty_ && token.is(text_, '\\'))
        position = psql_command(token.start);
      else if (!(empty_ && token.is(text_, ';')))
        position = take(token);
    }
    if (cut_) return std::move(script_);
    if (!empty_) finish(last_end_);
    if (!script_.statements.empty()) move_directives(script_.statements.back());
    script_.directives.insert(script_.directives.end(), pending_.begin(), pending_.end());
    return std::move(script_);
  }

 private:
  // Reads the leading run of comment lines; the byte after it when it belongs to the file.
  std::size_t header() {
    std::size_t position = 0;
    while (text_.substr(position, 2) == "--")
      position = std::min(text_.find('\n', position), text_.size() - 1) + 1;
    std::string_view next_line = text_.substr(position, text_.find('\n', position) - position);
    if (next_line.find_first_not_of(" \t\r") != std::string_view::npos) return 0;
    for (Token token = next_token(text_, 0); token.start < position && token.end > token.start;
         token = next_token(text_, token.end))
      if (auto found = read_directive(text_, token)) script_.directives.push_back(*found);
    return position;
  }

  void comment(const Token& token) {
    auto directive = read_directive(text_, token);
    if (!directive) return;
    bool same_line =
        empty_ && !script_.statements.empty() &&
        text_.substr(last_end_, token.start - last_end_).find('\n') == std::string_view::npos;
    (same_line ? script_.statements.back().directives : pending_).push_back(*directive);
  }

  // One token of a statement; the position to go on at.
  std::size_t take(const Token& token) {
    if (empty_) start_ = token.start;
    empty_ = false;
    last_end_ = token.end;
    if (token.kind == TokenKind::kWord) {
      word(lower(token.in(text_)));
    } else if (token.is(text_, '(')) {
      ++parentheses_;
    } else if (token.is(text_, ')')) {
      parentheses_ -= parentheses_ > 0;
    } else if (token.is(text_, ';') && parentheses_ == 0 && body_depth_ == 0) {
      finish(token.end);
      return after_copy(token.end);
    }
    return token.end;
  }

  void word(const std::string& word) {
    if (parentheses_ == 0) {
      if (word == "atomic" && previous_word_ == "begin")
        body_depth_ = 1;
      else if (word == "case" && body_depth_ > 0)
        ++body_depth_;
      else if (word == "end" && body_depth_ > 0)
        --body_depth_;
    }
    previous_word_ = word;
  }

  void finish(std::size_t end) {
    Statement statement{file_, start_, std::string(text_.substr(start_, end - start_)), false, {}};
    move_directives(statement);
    script_.statements.push_back(std::move(statement));
    last_end_ = end;
    empty_ = true;
    parentheses_ = body_depth_ = 0;
    previous_word_.clear();
  }

  void move_directives(Statement& statement) {
    statement.directives.insert(statement.directives.end(), pending_.begin(), pending_.end());
    pending_.clear();
  }

  // The rows below COPY ... FROM stdin end with a line \. and are no SQL.
  std::size_t after_copy(std::size_t end) {
    const std::string& statement = script_.statements.back().text;
    std::vector<std::string> words = first_words(statement, 1000);
    if (words.empty() || words[0] != "copy") return end;
    bool from_stdin = false;
    for (std::size_t i = 1; i < words.size(); ++i)
      from_stdin = from_stdin || (words[i - 1] == "from" && words[i] == "stdin");
    if (!from_stdin) return end;
    for (std::size_t line = text_.find('\n', end); line != std::string_view::npos;
         line = text_.find('\n', line + 1)) {
      std::string_view rest = text_.substr(line + 1, 4);
      if (rest.starts_with("\\.") && (rest.size() == 2 || rest[2] == '\n' || rest[2] == '\r'))
        return line + 3;
    }
    return end;
  }

  // A line that starts with a backslash; the position after it.
  std::size_t psql_command(std::size_t start) {
    std::size_t line_end = std::min(text_.find('\n', start), text_.size());
    std::string_view command = text_.substr(start, line_end - start);
    command = command.substr(0, command.find_first_of(" \t\r"));
    if (command == "\\restrict" || command == "\\unrestrict") return line_end;
    throw Error("E304", std::string(command) + " is a command of psql, not SQL")
        .at(place_in(*file_, start))
        .help(
            "remove it: files are read as plain SQL, and only pg_dump's \\restrict and "
            "\\unrestrict lines are passed over");
  }

  Error unfinished(const Token& token) {
    std::string what = text_[token.start] == '/'   ? "this comment never ends"
                       : text_[token.start] == '"' ? "this quoted name never ends"
                                                   : "this string never ends";
    return Error("E305", what).at(place_in(*file_, token.start)).help("close it");
  }

  std::shared_ptr<const SourceFile> file_;
  bool cut_;
  std::string_view text_{file_->text};
  Script script_;
  std::vector<Directive> pending_;  // above the next statement, or inside it
  bool empty_ = true;               // no token of the next statement has been seen
  std::size_t start_ = 0, last_end_ = 0;
  int parentheses_ = 0, body_depth_ = 0;
  std::string previous_word_;
};

}  // namespace

void parse(Script& script) {
  for (Statement& statement : script.statements) statement.parsed = parses(statement.text);
}

Script parse_script(std::string path, std::string text) {
  Script script = split_script(std::move(path), std::move(text));
  parse(script);
  return script;
}

namespace {

void require_utf8(const SourceFile& file, std::size_t size) {
  const std::size_t bad = first_invalid_utf8(std::string_view(file.text).substr(0, size));
  if (bad == std::string::npos) return;
  Place place = place_in(file, bad);
  place.line_text.clear();  // it would damage the terminal
  throw Error("E303", "the file is not UTF-8")
      .at(place)
      .help("save it as UTF-8, for example with: iconv -f LATIN1 -t UTF-8");
}

}  // namespace

Script split_script(std::string path, std::string text, int lines_before) {
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
  auto file = std::make_shared<const SourceFile>(
      SourceFile(std::move(path), std::move(text), lines_before));
  require_utf8(*file, file->text.size());
  return Splitter(file).run();
}

ScriptPart split_part(std::string path, std::string piece, int lines_before) {
  auto file = std::make_shared<const SourceFile>(
      SourceFile(std::move(path), std::move(piece), lines_before));
  ScriptPart part{Splitter(file, true).run(), 0};
  if (part.script.statements.empty()) return part;
  const Statement& last = part.script.statements.back();
  part.end = last.offset + last.text.size();
  require_utf8(*file, part.end);
  return part;
}

}  // namespace schemadiff
