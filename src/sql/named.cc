// Looks for a name of a message among the tokens of a statement.
#include "sql/named.h"

#include "sql/lexer.h"

namespace schemadiff {

std::optional<std::size_t> offset_of_named(std::string_view statement, std::string_view message) {
  const std::size_t open = message.find('"');
  if (open == std::string_view::npos) return std::nullopt;
  const std::size_t close = message.find('"', open + 1);
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view wanted = message.substr(open + 1, close - open - 1);
  const std::vector<Token> all = tokens(statement);
  auto is_name = [&](std::size_t i) {
    return i < all.size() && (all[i].kind == TokenKind::kWord || all[i].kind == TokenKind::kQuoted);
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_name(i)) continue;
    const std::string name = name_of(all[i].in(statement));
    if (name == wanted) return all[i].start;
    const bool qualifies = is_name(i + 2) && all[i + 1].is(statement, '.');
    if (qualifies && name + "." + name_of(all[i + 2].in(statement)) == wanted) return all[i].start;
  }
  return std::nullopt;
}

}  // namespace schemadiff
