// The tokens of a statement with what its author did around them: spaces, lines, comments.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "sql/lexer.h"

namespace schemadiff {

struct Piece {
  TokenKind kind = TokenKind::kEnd;
  std::string text;
  bool space_before = false;  // white space of any sort
  int newlines_before = 0;    // in that white space
  std::size_t indent = 0;     // of its line, when it begins one: columns, a tab being four
  bool keyword = false;       // found to be one where it stands, and written in capitals

  bool is(std::string_view what) const { return kind == TokenKind::kOther && text == what; }
  /// A keyword or a name without quotes, in any case; word in lower case.
  bool says(std::string_view word) const { return kind == TokenKind::kWord && lower(text) == word; }
  bool comment() const { return kind == TokenKind::kComment; }
  /// After it a line has to end.
  bool line_comment() const { return comment() && text.starts_with("--"); }
};

using Pieces = std::vector<Piece>;

/// Operators come as one piece, comparisons with spaces around them, all else as next_token() cuts
/// it; comments lose the
/// white space at their end. Empty when a string or comment never ends.
Pieces pieces_of(std::string_view text);

/// The comments of a text, in its order.
std::vector<std::string> comments_of(const std::string& text);

/// From the one to before the other.
Pieces cut(const Pieces& pieces, std::size_t from, std::size_t to);

/// A word or a quoted name.
bool is_name(const Piece& piece);

/// +1 for an opening parenthesis or bracket, -1 for a closing one, else 0.
int nesting(const Piece& piece);

/// Whether a space stands between two that share a line: as it was written, but for commas,
/// parentheses and keywords, which have their own custom.
bool spaced(const Piece& left, const Piece& right);

/// The pieces on one line, as far as they have no line ends in themselves.
std::string on_one_line(const Pieces& pieces);

/// How wide a text is up to its first line end, in characters.
std::size_t width_of(std::string_view text);

}  // namespace schemadiff
