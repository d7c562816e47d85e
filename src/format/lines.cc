// Keeps the lines of people; breaks only what nobody has broken.
#include "format/lines.h"

#include <algorithm>
#include <set>

namespace schemadiff {

namespace {

using Words = std::set<std::string, std::less<>>;

bool keyword_in(const Piece& piece, const Words& words) {
  return piece.keyword && words.contains(piece.text);
}

// Whether a clause begins here.
bool begins_clause(const Pieces& pieces, std::size_t at) {
  static const Words clauses = {
      "BEFORE",     "AFTER",      "INSTEAD", "FOR",     "EXECUTE",   "USING",      "INCLUDE",
      "WHERE",      "TABLESPACE", "TO",      "ADD",     "FROM",      "GROUP",      "HAVING",
      "ORDER",      "LIMIT",      "UNION",   "EXCEPT",  "INTERSECT", "REFERENCES", "ON",
      "DEFERRABLE", "CHECK",      "FOREIGN", "DEFAULT", "GENERATED", "RETURNS",    "LANGUAGE",
      "PRIMARY",    "UNIQUE",     "EXCLUDE", "WITH"};
  static const Words joins = {"LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL"};
  const Piece& piece = pieces[at];
  if (pieces[at - 1].says("is") && pieces[0].says("comment")) return true;
  if (piece.says("join"))
    return !keyword_in(pieces[at - 1], joins) && !pieces[at - 1].says("outer");
  if (keyword_in(piece, joins)) return true;
  const Piece& before = pieces[at - 1];
  if (piece.says("when")) return before.says("row") || before.says("statement");
  if (!keyword_in(piece, clauses)) return false;
  if (piece.says("as") && before.says("always")) return false;
  if (piece.says("default") && before.says("by")) return false;
  if (piece.says("default") && before.says("set")) return false;
  return true;
}

bool on_one_line_by_author(const Pieces& pieces) {
  return std::ranges::all_of(
      pieces.begin() + (pieces.empty() ? 0 : 1), pieces.end(), [](const Piece& piece) {
        return piece.newlines_before == 0 && piece.text.find('\n') == std::string::npos;
      });
}

constexpr std::size_t kFold = 4;

// Broken where the next clause would not fit.
std::string broken(const Pieces& pieces, const LineShape& shape) {
  const std::string indent(shape.base + kFold, ' ');
  std::string text;
  std::size_t column = shape.at;
  int depth = 0;
  Pieces clause;
  auto flush = [&](bool last) {
    const std::string line = on_one_line(clause);
    const std::size_t width = width_of(line) + (last ? shape.after : 0);
    if (!text.empty() && column + 1 + width > kLineWidth) {
      text += "\n" + indent + line;
      column = indent.size() + width;
    } else {
      text += (text.empty() ? "" : " ") + line;
      column += (text.size() == line.size() ? 0 : 1) + width;
    }
    clause.clear();
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i > 1 && depth == 0 && spaced(pieces[i - 1], pieces[i]) && begins_clause(pieces, i))
      flush(false);
    depth += nesting(pieces[i]);
    clause.push_back(pieces[i]);
  }
  flush(true);
  return text;
}

}  // namespace

std::string in_lines(const Pieces& pieces, const LineShape& shape) {
  if (on_one_line_by_author(pieces) &&
      shape.at + width_of(on_one_line(pieces)) + shape.after > kLineWidth)
    return broken(pieces, shape);
  std::string text;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (i > 0 && (piece.newlines_before > 0 || pieces[i - 1].line_comment())) {
      const std::size_t right =
          piece.indent > shape.author_base ? piece.indent - shape.author_base : 0;
      text += (piece.newlines_before > 1 ? "\n\n" : "\n") +
              std::string(shape.base + std::max(right, shape.hang), ' ');
    } else if (i > 0 && spaced(pieces[i - 1], piece)) {
      text += ' ';
    }
    text += piece.text;
  }
  return text;
}

}  // namespace schemadiff
