// Strings: names, quotes, other alphabets, the empty and the long, and what patterns ask for.
#include <charconv>

#include "rows/pattern.h"
#include "rows/values.h"

namespace schemadiff {

namespace {

// varchar(n) and char(n) carry n + 4.
std::size_t longest(const RowType& type) {
  if (type.name == "name") return 63;
  if (type.name == "char") return 1;
  if (type.name != "varchar" && type.name != "bpchar") return 100'000;
  return type.modifier < 4 ? (type.name == "bpchar" ? 1 : 100'000)
                           : static_cast<std::size_t>(type.modifier - 4);
}

// The first characters, never half of one (UTF-8).
std::string cut(const std::string& text, std::size_t characters) {
  std::size_t end = 0;
  while (end < text.size()) {
    std::size_t next = end + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xc0) == 0x80) ++next;
    if (characters-- == 0) break;
    end = next;
  }
  return text.substr(0, end);
}

std::string word(Random& random) {
  static constexpr const char* kSyllables[] = {"ba", "ko", "mi", "tu", "re", "sol", "van", "lin"};
  std::string text;
  for (std::size_t n = 2 + random.below(3); n > 0; --n) text += kSyllables[random.below(8)];
  return text;
}

// What constraints on text often want to see.
const Texts kForms = {"user1@example.org",
                      "https://example.org/a",
                      "a-b-c",
                      "DE",
                      "de",
                      "EUR",
                      "+4915112345678",
                      "12345",
                      "#00ff00",
                      "127.0.0.1",
                      "2024-02-29",
                      "a_b",
                      "v1.2.3",
                      "A",
                      "a",
                      "/a/b",
                      "0b5c6f3e-8a3e-4c55-9d0b-0c3f5a1d2e4f",
                      "{\"a\": 1}",
                      "12:34"};

void add_lengths(const std::string& number, Texts& texts) {
  int length = 0;
  std::from_chars(number.data(), number.data() + number.size(), length);
  for (int n = length - 1; n <= length + 1; ++n)
    if (n > 0 && n <= 2000) texts.push_back(std::string(static_cast<std::size_t>(n), 'x'));
}

}  // namespace

std::optional<Texts> text_values(const RowType& type, const Hints& hints, std::size_t wanted,
                                 Random& random) {
  const bool single = type.name == "char" && type.built_in;
  if (type.category != 'S' && !single) return std::nullopt;
  Texts texts = hints.texts;
  for (std::size_t i = 0; i < wanted; ++i) {
    for (const std::string& pattern : hints.patterns) texts.push_back(matching(pattern, random));
    for (const std::string& like : hints.likes) texts.push_back(matching_like(like, random));
  }
  for (const std::string& number : hints.numbers) add_lengths(number, texts);
  if (hints.any) texts.insert(texts.end(), kForms.begin(), kForms.end());
  const std::string long_text = "long" + std::string(1996, '.');
  for (const std::string& edge :
       {std::string("Anna"), std::string(), std::string("O'Brien"),
        std::string("\xc3\xbcn\xc3\xaf \xe2\x98\x83"), std::string("-1"), std::string("a\"b\\c"),
        std::string(" "), std::string("0"), long_text, std::string("NULL")})
    texts.push_back(edge);
  for (std::size_t i = 0; i < wanted; ++i) texts.push_back(word(random) + std::to_string(i));
  for (std::string& text : texts) text = cut(text, longest(type));
  if (single)
    for (char c = 'a'; c <= 'z'; ++c) texts.push_back(std::string(1, c));
  return texts;
}

}  // namespace schemadiff
