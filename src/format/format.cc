// Statement after statement, with what stands between them.
#include "format/format.h"

#include <algorithm>
#include <optional>

#include "format/meaning.h"
#include "format/statement.h"
#include "sql/script.h"

namespace schemadiff {

namespace {

constexpr const char* kBlanks = " \t\r\n\f\v";

std::string line_ends(int wanted) { return wanted == 0 ? " " : wanted == 1 ? "\n" : "\n\n"; }

// Comments, and at most one empty line where there are any. Anything else (rows of COPY, a stray
// semicolon, pg_dump's \restrict) stays as it is.
std::string between(const std::string& gap, bool first, bool last) {
  const Pieces pieces = pieces_of(gap);
  const bool blank = gap.find_first_not_of(kBlanks) == std::string::npos;
  if ((pieces.empty() && !blank) || !std::ranges::all_of(pieces, &Piece::comment)) return gap;
  std::string text;
  for (const Piece& comment : pieces)
    text += (first && text.empty() ? "" : line_ends(comment.newlines_before)) + comment.text;
  if (last) return text + (first && text.empty() ? "" : "\n");
  const std::string rest = blank ? gap : gap.substr(gap.find_last_not_of(kBlanks) + 1);
  if (blank && first) return "";
  return text + line_ends(std::max(1, static_cast<int>(std::ranges::count(rest, '\n'))));
}

// nullopt: it would not be the same.
std::optional<std::string> proved(const Statement& statement, KeywordCase& casing) {
  std::string text = format_statement(statement.text, &casing);
  if (text == statement.text) return text;
  if (!same_meaning(text, statement.text) || comments_of(text) != comments_of(statement.text))
    return std::nullopt;
  return text;
}

}  // namespace

Formatted format_sql(const std::string& path, const std::string& text) {
  const Script script = parse_script(path, text);
  const std::string& whole = script.file->text;
  Formatted formatted;
  KeywordCase casing;
  std::size_t end = 0;
  for (const Statement& statement : script.statements) {
    formatted.text += between(whole.substr(end, statement.offset - end), end == 0, false);
    const auto better = statement.parsed ? proved(statement, casing) : std::nullopt;
    formatted.text += better ? *better : statement.text;
    if (!better) formatted.left.push_back(statement.place());
    end = statement.offset + statement.text.size();
  }
  formatted.text += between(whole.substr(end), end == 0, true);
  return formatted;
}

}  // namespace schemadiff
