// The tokens of SQL (PostgreSQL documentation, "Lexical Structure").
#include "sql/lexer.h"

#include <algorithm>

namespace schemadiff {

namespace {

constexpr auto kNone = std::string_view::npos;

bool is_space(char c) { return std::string_view(" \t\n\r\f\v").find(c) != kNone; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool starts_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}
bool continues_word(char c) { return starts_word(c) || is_digit(c) || c == '$'; }

// The byte after the closing quote of what opens at position; kNone when it never closes.
std::size_t end_of_quoted(std::string_view text, std::size_t position, bool backslashes) {
  char quote = text[position];
  for (std::size_t i = position + 1; i < text.size(); ++i) {
    if (backslashes && text[i] == '\\') {
      ++i;
    } else if (text[i] == quote) {
      if (i + 1 < text.size() && text[i + 1] == quote)
        ++i;
      else
        return i + 1;
    }
  }
  return kNone;
}

std::size_t end_of_block_comment(std::string_view text, std::size_t position) {
  int depth = 0;
  for (std::size_t i = position; i + 1 < text.size(); ++i) {
    std::string_view two = text.substr(i, 2);
    if (two == "/*") {
      ++depth;
      ++i;
    } else if (two == "*/") {
      ++i;
      if (--depth == 0) return i + 1;
    }
  }
  return kNone;
}

// The opening $tag$ at position; empty when it is something else.
std::string_view dollar_tag(std::string_view text, std::size_t position) {
  std::size_t i = position + 1;
  while (i < text.size() && text[i] != '$' &&
         (starts_word(text[i]) || (i > position + 1 && is_digit(text[i]))))
    ++i;
  if (i >= text.size() || text[i] != '$') return {};
  return text.substr(position, i + 1 - position);
}

Token finished(TokenKind kind, std::size_t start, std::size_t end, std::string_view text) {
  if (end == kNone) return {TokenKind::kUnfinished, start, text.size()};
  return {kind, start, end};
}

}  // namespace

Token next_token(std::string_view text, std::size_t position) {
  std::size_t start = position;
  while (start < text.size() && is_space(text[start])) ++start;
  if (start >= text.size()) return {TokenKind::kEnd, text.size(), text.size()};
  char c = text[start];
  std::string_view two = text.substr(start, 2);
  if (two == "--") {
    std::size_t end = std::min(text.find('\n', start), text.size());
    return {TokenKind::kComment, start, end};
  }
  if (two == "/*")
    return finished(TokenKind::kComment, start, end_of_block_comment(text, start), text);
  if (two == "e'" || two == "E'")
    return finished(TokenKind::kString, start, end_of_quoted(text, start + 1, true), text);
  if (c == '\'')
    return finished(TokenKind::kString, start, end_of_quoted(text, start, false), text);
  if (c == '"') return finished(TokenKind::kQuoted, start, end_of_quoted(text, start, false), text);
  if (c == '$') {
    if (std::string_view tag = dollar_tag(text, start); !tag.empty()) {
      std::size_t close = text.find(tag, start + tag.size());
      return finished(TokenKind::kString, start, close == kNone ? kNone : close + tag.size(), text);
    }
  }
  std::size_t end = start + 1;
  if (starts_word(c)) {
    while (end < text.size() && continues_word(text[end])) ++end;
    return {TokenKind::kWord, start, end};
  }
  if (is_digit(c) || c == '$')
    while (end < text.size() && (starts_word(text[end]) || is_digit(text[end]))) ++end;
  return {TokenKind::kOther, start, end};
}

std::vector<Token> tokens(std::string_view text) {
  std::vector<Token> all;
  for (Token token = next_token(text, 0); token.kind != TokenKind::kEnd;
       token = next_token(text, token.end))
    if (token.kind != TokenKind::kComment) all.push_back(token);
  return all;
}

std::string lower(std::string_view word) {
  std::string folded(word);
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return folded;
}

std::string name_of(std::string_view token_text) {
  if (token_text.empty() || token_text.front() != '"') return lower(token_text);
  std::string name;
  for (std::size_t i = 1; i + 1 < token_text.size(); ++i) {
    name += token_text[i];
    if (token_text[i] == '"') ++i;
  }
  return name;
}

std::vector<std::string> dotted_name(std::string_view text) {
  std::vector<std::string> names;
  bool expect_name = true;
  for (const Token& token : tokens(text)) {
    bool is_name = token.kind == TokenKind::kWord || token.kind == TokenKind::kQuoted;
    if (!expect_name && token.is(text, '(')) break;  // the arguments of a regprocedure
    if (expect_name != is_name || (!is_name && !token.is(text, '.'))) return {};
    if (is_name) names.push_back(name_of(token.in(text)));
    expect_name = !expect_name;
  }
  return names;
}

std::vector<std::string> first_words(std::string_view text, std::size_t count) {
  std::vector<std::string> words;
  for (Token token = next_token(text, 0); token.kind != TokenKind::kEnd && words.size() < count;
       token = next_token(text, token.end))
    if (token.kind == TokenKind::kWord) words.push_back(lower(token.in(text)));
  return words;
}

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<std::size_t> behind_words(std::string_view text,
                                        const std::vector<std::string>& words) {
  std::size_t met = 0;
  for (Token token = next_token(text, 0); token.kind != TokenKind::kEnd;
       token = next_token(text, token.end)) {
    const std::string word = token.kind == TokenKind::kWord ? lower(token.in(text)) : "";
    met = word == words[met] ? met + 1 : word == words[0] ? 1 : 0;
    if (met == words.size()) return token.end;
  }
  return std::nullopt;
}

std::string with_words_behind(const std::string& text, const std::vector<std::string>& words,
                              std::string_view more) {
  const auto at = behind_words(text, words);
  return at ? text.substr(0, *at) + " " + std::string(more) + text.substr(*at) : text;
}

std::vector<std::string> mentions(std::string_view body) {
  std::vector<std::string> names;
  for (const Token& token : tokens(body)) {
    if (token.kind == TokenKind::kUnfinished) return {};
    if (token.kind == TokenKind::kWord || token.kind == TokenKind::kQuoted)
      names.push_back(name_of(token.in(body)));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace schemadiff
