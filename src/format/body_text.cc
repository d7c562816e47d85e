// Aligns the columns and writes each element with its comments.
#include "format/body_text.h"

#include <algorithm>

#include "format/lines.h"

namespace schemadiff {

namespace {

constexpr std::size_t kIndent = 4;
constexpr std::size_t kWidestType = 32;  // those that are wider do not push all others aside

struct Widths {
  std::size_t name = 0, type = 0;
};

std::string type_of(const Element& column) {
  return on_one_line(cut(column.pieces, 1, 1 + column.type_length()));
}

Widths widths_of(const Body& body) {
  Widths widths;
  for (const Element& element : body.elements) {
    if (!element.column()) continue;
    const std::size_t type = element.type_length();
    if (element.pieces.size() > 1)
      widths.name = std::max(widths.name, width_of(element.pieces[0].text));
    const std::size_t width = width_of(type_of(element));
    if (element.pieces.size() > 1 + type && width <= kWidestType)
      widths.type = std::max(widths.type, width);
  }
  return widths;
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t have = width_of(text);
  if (have < width) text.append(width - have, ' ');
  return text;
}

// Where the first line of the element began.
std::size_t author_indent(const Element& element) {
  const Piece& first = element.pieces.front();
  return first.newlines_before > 0 ? first.indent : 0;
}

std::string column_text(const Element& element, const Widths& widths, std::size_t after) {
  const std::size_t type = element.type_length();
  std::string text = padded(element.pieces[0].text, element.pieces.size() > 1 ? widths.name : 0);
  if (type > 0) text += " " + type_of(element);
  if (element.pieces.size() == 1 + type) return text;
  if (type > 0) text = padded(text, widths.name + 1 + widths.type);
  text += ' ';
  const Pieces rest = cut(element.pieces, 1 + type, element.pieces.size());
  return text + in_lines(rest, {kIndent + width_of(text), kIndent, author_indent(element), kIndent,
                                after});
}

void comments_above(const Pieces& comments, std::string& text) {
  for (const Piece& comment : comments)
    text += std::string(comment.newlines_before > 1 ? "\n" : "") + std::string(kIndent, ' ') +
            comment.text + "\n";
}

std::string beside(const Pieces& comments) {
  std::string text;
  for (const Piece& comment : comments) text += " " + comment.text;
  return text;
}

bool bare(const Body& body) {
  return body.below.empty() && !body.head.back().comment() &&
         std::ranges::all_of(body.elements, [](const Element& element) {
           return element.above.empty() && element.beside.empty();
         });
}

// On the author's one line; "" where that does not fit.
std::string short_text(const Body& body) {
  std::string text = in_lines(body.head, {});
  for (std::size_t i = 0; i < body.elements.size(); ++i) {
    const Pieces& label = body.elements[i].pieces;
    if (label.front().newlines_before > 0 || label.size() > 1) return "";
    text += (i == 0 ? "" : ", ") + label.front().text;
  }
  text += on_one_line(body.tail);
  const bool fits = body.tail.front().newlines_before == 0 && width_of(text) <= kLineWidth;
  return fits && text.find('\n') == std::string::npos ? text : "";
}

}  // namespace

std::string text_of(const Body& body) {
  if (body.elements.empty() && body.below.empty() && !body.head.back().comment())
    return in_lines(body.head, {}) + in_lines(body.tail, {});
  if (body.labels && bare(body))
    if (std::string text = short_text(body); !text.empty()) return text;
  Body headed = body;  // the list stands apart from the name
  for (Piece& piece : headed.head)
    if (piece.is("(") && piece.newlines_before == 0) piece.space_before = true;
  std::string text;
  for (std::size_t i = 0; i < headed.head.size(); ++i) {
    const Piece& piece = headed.head[i];
    if (i > 0 && headed.head[i - 1].line_comment() && !piece.is("("))
      text += "\n";
    else if (i > 0 && (piece.is("(") || spaced(headed.head[i - 1], piece)))
      text += ' ';
    text += piece.text;
  }
  text += "\n";
  const Widths widths = widths_of(body);
  for (std::size_t i = 0; i < body.elements.size(); ++i) {
    const Element& element = body.elements[i];
    const bool last = i + 1 == body.elements.size();
    comments_above(element.above, text);
    if (i > 0 && element.pieces.front().newlines_before > 1 && !text.ends_with("\n\n"))
      text += "\n";
    text += std::string(kIndent, ' ');
    const std::size_t after = last ? 0 : 1;
    text +=
        element.column() && !body.labels
            ? column_text(element, widths, after)
            : in_lines(element.pieces, {kIndent, kIndent, author_indent(element), kIndent, after});
    text += (last ? "" : ",") + beside(element.beside) + "\n";
  }
  comments_above(body.below, text);
  return text + in_lines(body.tail, {});
}

}  // namespace schemadiff
