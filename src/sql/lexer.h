// Cuts SQL text into tokens, the way psql does it: enough to see where statements, comments,
// strings and names begin and end. Our own, because libpg_query's scanner refuses a whole text for
// one literal that its version of the grammar does not know (1_000, 0x1F).
#pragma once
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schemadiff {

enum class TokenKind {
  kWord,        // keyword or unquoted identifier
  kQuoted,      // "identifier"
  kString,      // '...', E'...', $tag$...$tag$
  kOther,       // number, parameter, operator, one character of punctuation
  kComment,     // -- to the end of the line, or /* nested */
  kUnfinished,  // a string, quoted identifier or comment that never ends
  kEnd,
};

/// start and end are bytes of the text; end is the byte after the token.
struct Token {
  TokenKind kind = TokenKind::kEnd;
  std::size_t start = 0, end = 0;

  std::string_view in(std::string_view text) const { return text.substr(start, end - start); }
  bool is(std::string_view text, char punctuation) const {
    return kind == TokenKind::kOther && in(text) == std::string_view(&punctuation, 1);
  }
};

/// The first token at or after position; white space is skipped.
Token next_token(std::string_view text, std::size_t position);

/// All tokens but comments, without the kEnd.
std::vector<Token> tokens(std::string_view text);

/// The ASCII letters in lower case: how PostgreSQL folds unquoted names in a UTF-8 database.
std::string lower(std::string_view word);

/// The name that a kWord or kQuoted token stands for: folded, or without its quotes.
std::string name_of(std::string_view token_text);

/// The names of a dotted name such as it stands in a string ('public."My Seq"'); empty when the
/// text is not one.
std::vector<std::string> dotted_name(std::string_view text);

/// The first words of a statement in lower case, at most count.
std::vector<std::string> first_words(std::string_view text, std::size_t count);

/// Whether the word is one of these.
bool one_of(std::string_view word, std::initializer_list<std::string_view> words);

/// The byte behind the first place where these words (in lower case) stand one after another.
std::optional<std::size_t> behind_words(std::string_view text,
                                        const std::vector<std::string>& words);

/// The text with more written behind these words; as it is where they do not stand in it.
std::string with_words_behind(const std::string& text, const std::vector<std::string>& words,
                              std::string_view more);

/// Every name that occurs in a text such as a function's body, sorted, each once. Strings and
/// comments are left out. Empty when the text is no SQL.
std::vector<std::string> mentions(std::string_view body);

}  // namespace schemadiff
