// Literals out of a constraint's text.
#include "rows/hints.h"

#include <cctype>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

// The value of 'it''s' or E'a\\b' as the server prints literals.
std::string value_of(std::string_view token) {
  const bool escapes = token.front() == 'E' || token.front() == 'e';
  if (escapes) token.remove_prefix(1);
  if (token.size() < 2 || token.front() != '\'') return "";
  token = token.substr(1, token.size() - 2);
  std::string value;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (i + 1 < token.size() && (token[i] == '\'' || (escapes && token[i] == '\\'))) ++i;
    value += token[i];
  }
  return value;
}

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

}  // namespace

void Hints::add(const std::string& definition) {
  any = true;
  std::string mark;       // the operator before, in one piece: "~~", "<="
  std::size_t ended = 0;  // where it or the number ends, for the lexer cuts both into bits
  bool in_number = false;
  for (const Token& token : tokens(definition)) {
    const std::string text(token.in(definition));
    const bool joined = token.start == ended;
    if (token.kind == TokenKind::kString) {
      auto& list = mark == "~" || mark == "~*" ? patterns : mark.starts_with("~~") ? likes : texts;
      list.push_back(value_of(text));
    } else if (token.kind == TokenKind::kOther && joined && in_number &&
               (text == "." || is_digit(text[0]))) {
      numbers.back() += text;
    } else if (token.kind == TokenKind::kOther && is_digit(text[0])) {
      numbers.push_back((mark == "-" && joined ? "-" : "") + text);
      in_number = true;
      ended = token.end;
      continue;
    } else if (token.kind == TokenKind::kOther && text != "(" && text != "[") {
      mark = joined && !in_number ? mark + text : text;
    }
    if (text != "." && !is_digit(text[0])) in_number = false;
    ended = token.end;
  }
}

}  // namespace schemadiff
