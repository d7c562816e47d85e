// Lists go to body_text.h, all else keeps its author's lines.
#include "format/statement.h"

#include "format/body_text.h"
#include "format/lines.h"

namespace schemadiff {

std::string format_statement(const std::string& text, KeywordCase* casing) {
  Pieces pieces = pieces_of(text);
  if (pieces.empty()) return text;
  if (casing != nullptr) casing->raise(pieces);
  const auto body = body_of(pieces);
  return body ? text_of(*body) : in_lines(pieces, {.hang = 0});
}

}  // namespace schemadiff
