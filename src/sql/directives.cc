// Directives are single comment lines: two dashes, blanks, prefix, colon, word, argument.
#include "sql/directives.h"

#include <algorithm>

#include "sql/parts.h"
#include "sql/tree.h"

namespace schemadiff {

namespace {

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  std::size_t first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) + 1 - first);
}

bool same_line(std::string_view text, std::size_t from, std::size_t to) {
  return text.substr(from, to - from).find('\n') == std::string_view::npos;
}

// The part that begins directly below the offset, or in which the line above it ends.
const StatementPart* part_at(const StatementParts& parts, const std::string& text,
                             std::size_t offset) {
  std::optional<Token> before;
  for (const Token& token : tokens(text))
    if (token.start < offset) before = token;
  if (before && same_line(text, before->end, offset)) {
    const StatementPart* last = nullptr;
    for (const StatementPart& part : parts.list)
      if (part.ends && part.offset <= before->start) last = &part;
    return last;
  }
  Token below = next_token(text, offset);
  while (below.kind == TokenKind::kComment) below = next_token(text, below.end);
  auto found = std::ranges::find(parts.list, below.start, &StatementPart::offset);
  return found == parts.list.end() ? nullptr : &*found;
}

DirectiveTarget of_part(const StatementParts& parts, const StatementPart& part, Place place) {
  if (part.name.empty())
    throw Error("E333", "the directive stands above a " + part.noun + " without a name")
        .at(std::move(place))
        .help(part.noun == "constraint" ? "give it one: CONSTRAINT name ..."
                                        : "give it one with AS");
  if (part.noun != "constraint") return {parts.object, part.name, part.noun};
  return {{Space::kOther, part.noun, {"", part.name}, {}, parts.object.name, false}, "", part.noun};
}

}  // namespace

void refuse_above_nothing(Place place) {
  throw Error("E333", "the directive stands above nothing that it could mean")
      .at(std::move(place))
      .help(
          "write it on a line of its own, directly above a CREATE statement, or inside one "
          "directly "
          "above a column, an attribute, a label or a constraint");
}

DirectiveTarget target_of(const Directive& directive, const Statement& statement,
                          const Analysis& analysis) {
  Place place = place_in(*statement.file, directive.offset);
  const StatementParts parts = parts_of(statement, analysis);
  const std::size_t end = statement.offset + statement.text.size();
  const bool inside = directive.offset > statement.offset && directive.offset < end;
  const bool below =
      directive.offset >= end && !same_line(statement.file->text, end, directive.offset);
  if (parts.object.noun.empty() || below) refuse_above_nothing(std::move(place));
  if (inside) {
    const StatementPart* part = part_at(parts, statement.text, directive.offset - statement.offset);
    if (part == nullptr) refuse_above_nothing(std::move(place));
    return of_part(parts, *part, std::move(place));
  }
  if (!parts.altered) return {parts.object, "", parts.object.noun};
  if (parts.list.size() > 1) refuse_above_nothing(std::move(place));
  return of_part(parts, parts.list.front(), std::move(place));
}

bool is_expression(const std::string& text) {
  int depth = 0;
  for (const Token& token : tokens(text)) {  // "1) + (2" would be one between parentheses
    depth += token.is(text, '(') ? 1 : token.is(text, ')') ? -1 : 0;
    if (depth < 0 || token.is(text, ';')) return false;
  }
  const std::optional<Node> tree = parse_tree("SELECT " + text);
  if (!tree || tree->type() != "SelectStmt") return false;
  for (const char* clause : {"fromClause", "whereClause", "groupClause", "havingClause",
                             "sortClause", "limitCount", "intoClause", "larg", "distinctClause"})
    if (!tree->body()[clause].empty()) return false;
  const auto& targets = tree->body()["targetList"].items;
  return targets.size() == 1 && targets[0]["ResTarget"]["name"].empty();
}

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
