// Names, types and comments made safe for Mermaid's grammar, whatever they contain.
// The facts come from the lexer of Mermaid 11 (erDiagram.jison), and hold for 11.12 to 12.3.
#include "docs/mermaid_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace schemadiff {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_alnum(char c) { return is_digit(c) || is_letter(c); }

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

struct CodePoint {
  char32_t value = 0;
  std::string_view bytes;
};

// The server hands out valid UTF-8 only, so nothing is checked here.
CodePoint next_code_point(std::string_view rest) {
  const auto first = static_cast<unsigned char>(rest[0]);
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  char32_t value = length == 1 ? first : first & (0x7Fu >> length);
  for (std::size_t i = 1; i < length && i < rest.size(); ++i)
    value = (value << 6) | (static_cast<unsigned char>(rest[i]) & 0x3Fu);
  return {value, rest.substr(0, length)};
}

bool is_space(char32_t c) {
  return c <= 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x206F) || c == 0x3000 ||
         c == 0xFEFF;
}

// Whether an ASCII character at this position may stand in a quoted text as it is.
bool is_plain(std::string_view text, std::size_t i) {
  const char c = text[i];
  const char before = i > 0 ? text[i - 1] : '\0';
  const char after = i + 1 < text.size() ? text[i + 1] : '\0';
  switch (c) {
    case ' ':  // Markdown: four at the start are a code block
      return i > 0 && before != ' ';
    case '_':  // Markdown: emphasis, except inside a word
      return is_alnum(before) && is_alnum(after);
    case ':':  // an icon (fa:fa-user), a link (https://), or `style:#...;`
      return after == ' ';
    case '.':
    case ')': {  // Markdown: "1." or "1)" starts a list, "www." a link
      const auto head = text.substr(0, i);
      const bool numbers = !head.empty() && std::ranges::all_of(head, is_digit);
      return !numbers && !(i >= 3 && lower(text.substr(i - 3, 3)) == "www");
    }
    case '-':
    case '+':
    case '=':
      return i > 0;
    default:
      return is_alnum(c) || std::string_view(",;'(/?").find(c) != std::string_view::npos;
  }
}

// Words that the lexer takes for itself at the start of an entity, in any case of letters; and
// names that every JavaScript object has.
constexpr std::array kKeywords = {
    "acctitle",       "accdescr",     "class", "classdef", "constructor", "direction",  "end",
    "erdiagram",      "many",         "o",     "one",      "only",        "optionally", "style",
    "subgraph",       "title",        "to",    "u",        "zero",        "tostring",   "valueof",
    "hasownproperty", "isprototypeof"};

bool is_plain_id(std::string_view name) {
  return !name.empty() && is_letter(name[0]) && name.back() != '_' &&
         std::ranges::all_of(name, [](char c) { return is_alnum(c) || c == '_'; }) &&
         std::ranges::find(kKeywords, lower(name)) == kKeywords.end();
}

std::string id_from(std::string_view name) {
  std::string id = "t_";
  for (const char c : name) {
    if (is_alnum(c))
      id += c;
    else if (id.back() != '_')
      id += '_';
  }
  while (id.back() == '_') id.pop_back();
  return id;
}

}  // namespace

std::string mermaid_quoted(std::string_view text) {
  std::string result;
  // `.*direction\s+TB` is matched anywhere in a line, quotes or not: break the word.
  const std::string folded = lower(text);
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = next_code_point(text.substr(i));
    const char c = text[i];
    if (point.value < 0x20 || point.value == 0x7F) {
      if (!result.empty()) result += ' ';
    } else if (folded.compare(i, 9, "direction") == 0 || point.value == 0xFB02 ||
               (point.value < 0x80 && !is_plain(text, i))) {
      // U+FB02 is what Mermaid itself puts in place of "#" while it parses.
      result += fmt::format("#{};", static_cast<unsigned>(static_cast<unsigned char>(c) < 0x80
                                                              ? static_cast<unsigned char>(c)
                                                              : point.value));
    } else {
      result += point.bytes;
    }
    i += point.bytes.size();
  }
  return result;
}

MermaidWord mermaid_word(std::string_view text) {
  MermaidWord word;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = next_code_point(text.substr(i));
    const char c = text[i];
    const bool ascii = point.value < 0x80;
    const bool bracket = ascii && std::string_view("-()[]").find(c) != std::string_view::npos;
    if (ascii ? is_alnum(c) || c == '_' || bracket
              : point.value >= 0xC0 && !is_space(point.value)) {
      word.text += point.bytes;
      if (point.value == 0xFB02) word.exact = false;
    } else {
      if (c != '"') word.text += '_';
      word.exact = false;
    }
    i += point.bytes.size();
  }
  const bool bad_start = word.text.empty() || is_digit(word.text[0]) ||
                         std::string_view("-()[]").find(word.text[0]) != std::string_view::npos;
  const std::string head = lower(word.text.substr(0, 2));
  const bool like_key = (head == "pk" || head == "fk" || head == "uk") &&
                        (word.text.size() == 2 || !(is_alnum(word.text[2]) || word.text[2] == '_'));
  if (bad_start || like_key) {
    word.text.insert(0, "_");
    word.exact = false;
  }
  if (word.text.front() == '_' && word.text.back() == '_') word.exact = false;  // emphasis
  return word;
}

std::string short_type(std::string_view type) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kWords = {{
      {"character varying", "varchar"},
      {"bit varying", "varbit"},
      {"double precision", "float8"},
      {"timestamp", "timestamp"},
      {"time", "time"},
  }};
  for (const auto& [name, brief] : kWords) {
    if (!type.starts_with(name)) continue;
    std::string rest(type.substr(name.size()));
    if (!rest.empty() && rest[0] != '(' && rest[0] != '[' && rest[0] != ' ') continue;
    std::string zone;
    for (const std::string_view suffix : {" with time zone", " without time zone"}) {
      const std::size_t at = rest.find(suffix);
      if (at == std::string::npos) continue;
      rest.erase(at, suffix.size());
      zone = suffix == " with time zone" ? "tz" : "";
    }
    return fmt::format("{}{}{}", brief, zone, rest);
  }
  return std::string(type);
}

MermaidIds::MermaidIds(const std::vector<std::string>& names) {
  std::set<std::string> used;
  const auto folded = [](const std::string& id) { return lower(id); };
  for (const std::string& name : names)
    if (is_plain_id(name) && !ids_.contains(name) && used.insert(folded(name)).second)
      ids_[name] = name;
  for (const std::string& name : names) {
    if (ids_.contains(name)) continue;
    std::string id = id_from(name);
    for (int n = 2; !used.insert(folded(id)).second; ++n)
      id = fmt::format("{}_{}", id_from(name), n);
    ids_[name] = id;
  }
}

std::string MermaidIds::declaration(const std::string& name, const std::string& note) const {
  const std::string& id = ids_.at(name);
  const std::string shown = note.empty() ? name : name + " (" + note + ")";
  return id == shown ? id : fmt::format("{}[\"{}\"]", id, mermaid_quoted(shown));
}

}  // namespace schemadiff
