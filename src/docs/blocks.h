// What a page of the documentation says, apart from the language it is written in.
#pragma once
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "docs/diagrams.h"

namespace schemadiff {

/// A piece of text in a line. target: the path of another document from the top, without ending,
/// with "#anchor" if it means a part of it; "" leads nowhere.
struct Span {
  std::string text;
  std::string target = {};
  bool code = false;
};
using Line = std::vector<Span>;

struct Heading {
  std::string text, anchor;
};
struct Paragraph {
  Line line;
};
struct Code {
  std::string text;  // SQL
};
struct TableRow {
  std::string anchor;  // "" none
  std::vector<Line> cells;
};
struct TableBlock {
  std::string caption;  // for who does not see it
  std::vector<std::string> head;
  std::vector<TableRow> rows;
};
/// What is said of a thing in a word or two: "Owner", "alice".
struct Facts {
  std::vector<std::pair<std::string, Line>> list;
};
struct Picture {
  Diagram diagram;
};
using Block = std::variant<Heading, Paragraph, Facts, Code, TableBlock, Picture>;

struct Document {
  std::string path;   // from the top, without ending: "objects/shop/table.orders"
  std::string title;  // "orders"
  Line above;         // what sort of thing that is, and where
  std::vector<Block> blocks;
};

/// What the search finds.
struct SearchEntry {
  std::string title;   // "orders", "orders.customer_id"
  std::string what;    // "table", "column"
  std::string target;  // as in Span
  std::string more;    // where it is, and what is said of it
};

}  // namespace schemadiff
