// Changes the pieces before they are laid out.
#include "format/generated.h"

#include <algorithm>

#include "format/body_text.h"
#include "format/lines.h"

namespace schemadiff {

namespace {

// Names that people write in capitals come in quotes.
void mark_keywords(Pieces& pieces) {
  for (Piece& piece : pieces)
    piece.keyword = piece.kind == TokenKind::kWord && piece.text.size() > 1 &&
                    std::ranges::none_of(piece.text, [](char c) { return c >= 'a' && c <= 'z'; });
}

void erase(Pieces& pieces, std::size_t at, std::size_t count) {
  const auto first = pieces.begin() + static_cast<std::ptrdiff_t>(at);
  pieces.erase(first, first + static_cast<std::ptrdiff_t>(count));
}

void take_schema_off(Pieces& pieces, const std::string& schema) {
  for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
    if (!is_name(pieces[i]) || name_of(pieces[i].text) != schema || !pieces[i + 1].is(".") ||
        !is_name(pieces[i + 2]) || (i > 0 && pieces[i - 1].is(".")))
      continue;
    pieces[i + 2].space_before = pieces[i].space_before;
    pieces[i + 2].newlines_before = pieces[i].newlines_before;
    pieces[i + 2].indent = pieces[i].indent;
    erase(pieces, i, 2);
  }
}

void take_btree_off(Pieces& pieces) {
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i)
    if (pieces[i].is("("))
      return;
    else if (pieces[i].says("using") && pieces[i + 1].says("btree"))
      return erase(pieces, i, 2);
}

// CREATE FUNCTION f(a integer) RETURNS integer
// LANGUAGE plpgsql STABLE AS $$
void break_before_language(Pieces& pieces) {
  int depth = 0;
  for (std::size_t i = 1; i < pieces.size() && !pieces[i].says("atomic"); ++i) {
    if (depth == 0 && pieces[i].keyword) {
      pieces[i].newlines_before = pieces[i].says("language") ? 1 : 0;
      pieces[i].indent = 0;
    }
    const bool body = pieces[i].kind == TokenKind::kString && pieces[i].text.front() == '$';
    if (body) pieces[i].newlines_before = 0;
    depth += nesting(pieces[i]);
    if (body) return;
  }
}

// $function$ keeps a body apart from whatever stands in it; $$ does where that holds none.
void shorten_quotes(Piece& piece) {
  if (piece.kind != TokenKind::kString || piece.text.front() != '$') return;
  const std::size_t tag = piece.text.find('$', 1) + 1;
  const std::string body = piece.text.substr(tag, piece.text.size() - 2 * tag);
  if (body.find("$$") == std::string::npos && !body.ends_with('$')) piece.text = "$$" + body + "$$";
}

bool makes(const Pieces& pieces, std::string_view what) {
  for (std::size_t i = 1; i < pieces.size() && i < 4 && pieces[0].says("create"); ++i)
    if (pieces[i].says(what)) return true;
  return false;
}

}  // namespace

std::string format_generated(const std::string& text, const std::string& bare_schema) {
  Pieces pieces = pieces_of(text);
  if (pieces.empty()) return text;
  mark_keywords(pieces);
  if (!bare_schema.empty()) take_schema_off(pieces, bare_schema);
  if (makes(pieces, "index")) take_btree_off(pieces);
  if (makes(pieces, "function") || makes(pieces, "procedure")) {
    break_before_language(pieces);
    for (Piece& piece : pieces) shorten_quotes(piece);
  }
  const auto body = body_of(pieces);
  return body ? text_of(*body) : in_lines(pieces, {});
}

}  // namespace schemadiff
