// Goes through tokens, counting what is open.
#include "sql/slices.h"

#include "sql/lexer.h"

namespace schemadiff {

namespace {

int opened(const Token& token, std::string_view text) {
  if (token.is(text, '(') || token.is(text, '[')) return 1;
  return token.is(text, ')') || token.is(text, ']') ? -1 : 0;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v;";
  const std::size_t start = text.find_first_not_of(kSpace);
  if (start == std::string_view::npos) return "";
  return std::string(text.substr(start, text.find_last_not_of(kSpace) - start + 1));
}

struct Pair {
  std::size_t open, close;  // the bytes of the two parentheses
};

std::optional<Pair> first_pair(std::string_view text, std::size_t from) {
  std::optional<std::size_t> open;
  int depth = 0;
  for (Token token = next_token(text, from); token.kind != TokenKind::kEnd;
       token = next_token(text, token.end)) {
    if (!token.is(text, '(') && !token.is(text, ')')) continue;
    if (!open && token.is(text, '(')) open = token.start;
    depth += opened(token, text);
    if (open && depth == 0) return Pair{*open, token.start};
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::size_t> behind_word(std::string_view text, std::string_view word,
                                       std::size_t from) {
  int depth = 0;
  for (Token token = next_token(text, from); token.kind != TokenKind::kEnd;
       token = next_token(text, token.end)) {
    depth += opened(token, text);
    if (depth == 0 && token.kind == TokenKind::kWord && lower(token.in(text)) == word)
      return token.end;
  }
  return std::nullopt;
}

std::string in_parentheses(std::string_view text, std::size_t from) {
  const auto pair = first_pair(text, from);
  return pair ? trimmed(text.substr(pair->open + 1, pair->close - pair->open - 1)) : "";
}

std::size_t behind_parentheses(std::string_view text, std::size_t from) {
  const auto pair = first_pair(text, from);
  return pair ? pair->close + 1 : text.size();
}

std::vector<std::string> between_commas(std::string_view text, std::size_t from) {
  std::vector<std::string> pieces;
  std::size_t start = from;
  int depth = 0;
  for (Token token = next_token(text, from); token.kind != TokenKind::kEnd;
       token = next_token(text, token.end)) {
    depth += opened(token, text);
    if (depth > 0 || !token.is(text, ',')) continue;
    pieces.push_back(trimmed(text.substr(start, token.start - start)));
    start = token.end;
  }
  pieces.push_back(trimmed(text.substr(start)));
  return pieces;
}

std::size_t behind_name(std::string_view text, std::size_t from) {
  std::size_t end = from;
  bool expect_name = true;
  for (Token token = next_token(text, from); token.kind != TokenKind::kEnd;
       token = next_token(text, token.end)) {
    const bool is_name = token.kind == TokenKind::kWord || token.kind == TokenKind::kQuoted;
    if (!expect_name && token.is(text, '*')) return token.end;
    if (expect_name ? !is_name : !token.is(text, '.')) break;
    end = token.end;
    expect_name = !expect_name;
  }
  return end;
}

}  // namespace schemadiff
