// Directives are single comment lines: two dashes, blanks, prefix, colon, word, argument.
#include "sql/directives.h"

namespace schemadiff {

namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

}  // namespace

std::optional<Directive> read_directive(std::string_view text, const Token& comment) {
  std::string_view line = comment.in(text);
  if (comment.kind != TokenKind::kComment || !line.starts_with("--")) return std::nullopt;
  line = trim(line.substr(2));
  for (std::string_view prefix : {"schemadiff", "atlas"}) {
    if (!line.starts_with(prefix) || line.substr(prefix.size(), 1) != ":") continue;
    std::string_view rest = line.substr(prefix.size() + 1);
    std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
    if (end == 0) return std::nullopt;
    return Directive{std::string(prefix), std::string(rest.substr(0, end)),
                     std::string(trim(rest.substr(end))), comment.start};
  }
  return std::nullopt;
}

}  // namespace schemadiff
