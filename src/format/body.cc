// Finds the list and takes it apart; each comment goes to what it stands above or beside.
#include "format/body.h"

#include <set>
#include <utility>

namespace schemadiff {

namespace {

using Words = std::set<std::string, std::less<>>;

bool one_of(const Piece& piece, const Words& words) {
  return piece.kind == TokenKind::kWord && words.contains(lower(piece.text));
}

// The piece after this one that is no comment; the size when there is none.
std::size_t next_of(const Pieces& pieces, std::size_t at) {
  do ++at;
  while (at < pieces.size() && pieces[at].comment());
  return at;
}

// The parenthesis that opens the list; the size when there is none.
std::size_t opening(const Pieces& pieces, bool& labels) {
  static const Words before_object = {"global",    "local",    "temp",
                                      "temporary", "unlogged", "foreign"};
  static const Words beyond_list = {"as", "for", "default", "inherits", "with", "by", "server"};
  const std::size_t none = pieces.size();
  std::size_t at = 0;
  if (at >= none || !pieces[at].says("create")) return none;
  at = next_of(pieces, at);
  while (at < none && one_of(pieces[at], before_object)) at = next_of(pieces, at);
  if (at >= none || !(pieces[at].says("table") || pieces[at].says("type"))) return none;
  const bool type = pieces[at].says("type");
  bool as = false;
  for (at = next_of(pieces, at); at < none; at = next_of(pieces, at)) {
    if (pieces[at].is("(")) return !type || as ? at : none;
    if (as) {  // CREATE TYPE ... AS RANGE has options
      labels = pieces[at].says("enum");
      if (!labels) return none;
    } else if (type && pieces[at].says("as")) {
      as = true;
    } else if (one_of(pieces[at], beyond_list)) {
      return none;
    }
  }
  return none;
}

class Taker {
 public:
  Taker(const Pieces& pieces, std::size_t first) : pieces_(pieces), at_(first) {}

  // From the first piece of the list to its closing parenthesis.
  std::size_t take(Body& body) {
    int depth = 0;
    for (; at_ < pieces_.size(); ++at_) {
      const Piece& piece = pieces_[at_];
      if (depth == 0 && piece.is(")")) break;
      depth += nesting(piece);
      if (depth == 0 && piece.is(","))
        close(body);
      else if (piece.comment() && (current_.pieces.empty() || ends_element()))
        comment(body);
      else
        current_.pieces.push_back(piece);
    }
    if (!current_.pieces.empty()) close(body);
    body.below = std::move(current_.above);
    return at_;
  }

 private:
  void close(Body& body) {
    body.elements.push_back(std::move(current_));
    current_ = Element();
    current_.above = std::exchange(late_, {});
  }

  // After it and other comments comes the end of the element that has begun.
  bool ends_element() const {
    const std::size_t next = next_of(pieces_, at_);
    if (next >= pieces_.size()) return true;
    int depth = 0;
    for (const Piece& piece : current_.pieces) depth += nesting(piece);
    return depth == 0 && (pieces_[next].is(",") || pieces_[next].is(")"));
  }

  void comment(Body& body) {
    const Piece& piece = pieces_[at_];
    const bool ends_line =
        at_ + 1 >= pieces_.size() || pieces_[at_ + 1].newlines_before > 0 || piece.line_comment();
    const bool begins_line = piece.newlines_before > 0;
    if (!current_.pieces.empty())  // it ends an element whose comma comes yet
      (begins_line || !late_.empty() ? late_ : current_.beside).push_back(piece);
    else if (!begins_line && ends_line && current_.above.empty() && !body.elements.empty())
      body.elements.back().beside.push_back(piece);
    else if (!begins_line && ends_line && current_.above.empty())
      body.head.push_back(piece);
    else
      current_.above.push_back(piece);
  }

  const Pieces& pieces_;
  std::size_t at_;
  Element current_;
  Pieces late_;  // below an element, before its comma
};

}  // namespace

bool Element::column() const {
  static const Words constraints = {"constraint", "primary", "unique", "check", "foreign", "like"};
  const Piece& first = pieces.front();
  if (first.kind == TokenKind::kQuoted) return true;
  if (first.kind != TokenKind::kWord || constraints.contains(lower(first.text))) return false;
  if (!first.says("exclude")) return true;
  return pieces.size() > 1 && !pieces[1].is("(") && !pieces[1].says("using");
}

std::size_t Element::type_length() const {
  static const Words beyond = {"constraint", "not",       "null",       "check",     "default",
                               "unique",     "primary",   "references", "generated", "collate",
                               "deferrable", "initially", "options",    "storage",   "compression"};
  int depth = 0;
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    const bool with_options =
        pieces[i].says("with") && i + 1 < pieces.size() && pieces[i + 1].says("options");
    if (depth == 0 && (pieces[i].comment() || one_of(pieces[i], beyond) || with_options))
      return i - 1;
    depth += nesting(pieces[i]);
  }
  return pieces.size() - 1;
}

std::optional<Body> body_of(const Pieces& pieces) {
  Body body;
  const std::size_t open = opening(pieces, body.labels);
  if (open >= pieces.size()) return std::nullopt;
  body.head.assign(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(open) + 1);
  const std::size_t close = Taker(pieces, open + 1).take(body);
  for (const Element& element : body.elements)
    if (element.pieces.empty()) return std::nullopt;
  body.tail.assign(pieces.begin() + static_cast<std::ptrdiff_t>(close), pieces.end());
  for (std::size_t i = 1; i < body.tail.size(); ++i)  // CREATE TABLE t (a, b) AS SELECT
    if (body.tail[i].says("as")) return std::nullopt;
  return body;
}

}  // namespace schemadiff
