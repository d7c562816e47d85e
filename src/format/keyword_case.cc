// Asks the parser of each word that could be a keyword; words in like surroundings only once.
#include "format/keyword_case.h"

#include <set>

#include "format/meaning.h"
#include "sql/keywords.h"

namespace schemadiff {

namespace {

using Words = std::set<std::string, std::less<>>;

// Of types (PostgreSQL documentation, "Data Types"), and constants that people write small.
bool stays_small(const Pieces& pieces, std::size_t at) {
  static const Words small = {
      "int",       "integer",  "smallint",  "bigint",    "real",    "float", "decimal", "numeric",
      "dec",       "boolean",  "char",      "character", "varchar", "nchar", "varying", "bit",
      "timestamp", "interval", "precision", "double",    "true",    "false", "json"};
  auto says = [&](std::size_t index, std::string_view word) {
    return index < pieces.size() && pieces[index].says(word);
  };
  if (says(at, "zone") && at >= 3)  // with time zone, but AT TIME ZONE
    return says(at - 1, "time") && (says(at - 2, "with") || says(at - 2, "without"));
  if (says(at, "with") || says(at, "without")) return says(at + 1, "time") && says(at + 2, "zone");
  if (says(at, "time")) return !(at > 0 && says(at - 1, "at"));
  return small.contains(lower(pieces[at].text));
}

std::string neighbour(const Pieces& pieces, std::size_t at) {
  if (at >= pieces.size()) return "";
  const Piece& piece = pieces[at];
  switch (piece.kind) {
    case TokenKind::kWord:
      return keyword_class(piece.text) == KeywordClass::kNone ? "name" : lower(piece.text);
    case TokenKind::kOther:
      return piece.text;
    case TokenKind::kString:
      return "'";
    default:
      return "name";
  }
}

// Names of privileges are strings to the parser (PostgreSQL documentation, "GRANT").
bool names_privilege(const Pieces& pieces, std::size_t at) {
  static const Words privileges = {"select",     "insert",    "update", "delete",  "truncate",
                                   "usage",      "trigger",   "create", "connect", "execute",
                                   "references", "temporary", "temp",   "set",     "maintain"};
  if (!privileges.contains(lower(pieces[at].text))) return false;
  int depth = 0;
  for (std::size_t i = at; i-- > 0;) {
    depth += nesting(pieces[i]);
    if (depth > 0 || pieces[i].says("on")) return false;  // a column, or beyond the list
    if (pieces[i].says("grant") || pieces[i].says("revoke")) return true;
  }
  return false;
}

}  // namespace

void KeywordCase::raise(Pieces& pieces) {
  Pieces bare;  // comments are no neighbours
  std::vector<Piece*> originals;
  for (Piece& piece : pieces)
    if (!piece.comment()) {
      bare.push_back(piece);
      originals.push_back(&piece);
    }
  const std::string whole = on_one_line(bare);
  std::optional<Node> tree;
  for (std::size_t i = 0; i < bare.size(); ++i) {
    if (bare[i].kind != TokenKind::kWord || keyword_class(bare[i].text) == KeywordClass::kNone ||
        stays_small(bare, i))
      continue;
    std::string surroundings =
        lower(bare[0].text) + " " + neighbour(bare, 1) + " " + neighbour(bare, 2) + ":";
    for (std::size_t near = i < 3 ? 0 : i - 3; near <= i + 2; ++near)
      surroundings += (near == i ? lower(bare[i].text) : neighbour(bare, near)) + " ";
    const auto [entry, is_new] = known_.try_emplace(surroundings, false);
    if (is_new && names_privilege(bare, i)) {
      entry->second = true;
    } else if (is_new) {
      if (!tree) tree = parse_tree(whole);
      Pieces quoted = bare;
      quoted[i].text = '"' + lower(bare[i].text) + '"';
      const auto other = parse_tree(on_one_line(quoted));
      entry->second = !tree || !other || !same_tree(*tree, *other);
    }
    if (!entry->second) continue;
    for (char& c : originals[i]->text)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    originals[i]->keyword = true;
  }
}

}  // namespace schemadiff
