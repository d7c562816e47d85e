// Cuts a statement into pieces and says how they stand beside each other.
#include "format/pieces.h"

#include <algorithm>
#include <set>

namespace schemadiff {

namespace {

bool is_operator_character(char c) {
  return std::string_view("+-*/<>=~!@#%^&|`?").find(c) != std::string_view::npos;
}

// Others keep the spaces that they have: between a minus and its number there is none.
bool is_comparison(const Piece& piece) {
  static const std::set<std::string, std::less<>> all = {"=", "<>", "!=", "<=", ">=", "<", ">"};
  return piece.kind == TokenKind::kOther && all.contains(piece.text);
}

bool is_number(const Piece& piece) {
  return piece.kind == TokenKind::kOther && piece.text.front() >= '0' && piece.text.front() <= '9';
}

bool is_operand(const Piece& piece) {
  return piece.kind != TokenKind::kOther || piece.is(")") || piece.is("]") || is_number(piece);
}

// Keywords that are not called like functions.
bool stands_apart(const Piece& piece) {
  static const std::set<std::string, std::less<>> all = {
      "check",    "key", "unique", "in",   "values", "using", "where",
      "and",      "or",  "not",    "as",   "with",   "union", "include",
      "inherits", "on",  "enum",   "when", "from",   "to",    "options"};
  return piece.keyword && all.contains(lower(piece.text));
}

std::size_t columns(std::string_view blanks) {
  std::size_t width = 0;
  for (const char c : blanks) width += c == '\t' ? 4 : c == '\r' ? 0 : 1;
  return width;
}

}  // namespace

Pieces pieces_of(std::string_view text) {
  Pieces list;
  std::size_t end = 0;
  for (Token token = next_token(text, 0); token.kind != TokenKind::kEnd;
       token = next_token(text, token.end)) {
    if (token.kind == TokenKind::kUnfinished) return {};
    const std::string_view gap = text.substr(end, token.start - end);
    Piece piece{token.kind, std::string(token.in(text)), !gap.empty(),
                static_cast<int>(std::ranges::count(gap, '\n')),
                columns(gap.substr(gap.rfind('\n') + 1))};
    end = token.end;
    const bool more = !list.empty() && gap.empty() && token.kind == TokenKind::kOther &&
                      list.back().kind == TokenKind::kOther &&
                      is_operator_character(piece.text.front()) &&
                      is_operator_character(list.back().text.back());
    if (piece.comment())
      while (piece.text.back() == ' ' || piece.text.back() == '\t' || piece.text.back() == '\r')
        piece.text.pop_back();
    if (more)
      list.back().text += piece.text;
    else
      list.push_back(std::move(piece));
  }
  for (std::size_t i = 1; i + 1 < list.size(); ++i)
    if (is_comparison(list[i]) && is_operand(list[i - 1]) && is_operand(list[i + 1]))
      list[i].space_before = list[i + 1].space_before = true;
  return list;
}

Pieces cut(const Pieces& pieces, std::size_t from, std::size_t to) {
  return {pieces.begin() + static_cast<std::ptrdiff_t>(from),
          pieces.begin() + static_cast<std::ptrdiff_t>(to)};
}

bool is_name(const Piece& piece) {
  return piece.kind == TokenKind::kWord || piece.kind == TokenKind::kQuoted;
}

int nesting(const Piece& piece) {
  if (piece.is("(") || piece.is("[")) return 1;
  return piece.is(")") || piece.is("]") ? -1 : 0;
}

bool spaced(const Piece& left, const Piece& right) {
  if (left.comment() || right.comment()) return true;
  if (nesting(left) > 0 || nesting(right) < 0 || right.is(",") || right.is(";")) return false;
  if (left.is(",")) return right.space_before || !is_number(right);  // numeric(10,2)
  if (right.is("(") && stands_apart(left)) return true;
  return right.space_before;
}

std::string on_one_line(const Pieces& pieces) {
  std::string text;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    text += (i > 0 && spaced(pieces[i - 1], pieces[i]) ? " " : "") + pieces[i].text;
  return text;
}

std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text.substr(0, text.find('\n')),
                                                        [](char c) { return (c & 0xC0) != 0x80; }));
}

std::vector<std::string> comments_of(const std::string& text) {
  std::vector<std::string> list;
  for (const Piece& piece : pieces_of(text))
    if (piece.comment()) list.push_back(piece.text);
  return list;
}

}  // namespace schemadiff
