// A box is an HTML-like label: a table whose cells have ports, at which edges end.
#include "docs/dot.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "sql/markup.h"

namespace schemadiff {
namespace {

// Of columns in one box.
constexpr std::size_t kMostColumns = 60;
// Of characters in one cell; a longer text ends in "…".
constexpr std::size_t kMostLetters = 48;

// Colours by name of what they are for, so that a page may put its own in their place by
// selectors such as [fill="#e3ebf7"].
constexpr auto kHead = "#e3ebf7", kBody = "#ffffff", kLine = "#7d8ca3", kText = "#1c2733",
               kFaint = "#56657a", kFrame = "#f4f6fa";

// A string of the language in double quotes: a backslash stays one where labels look at it again.
std::string dot_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  }
  return result + "\"";
}

// For a label that is HTML: one line. There too \N would stand for the node's name.
std::string cell(std::string_view text) {
  std::string line;
  std::size_t letters = 0;
  for (const char c : text) {
    const bool first_byte = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (first_byte && letters++ == kMostLetters) {
      line += "…";
      break;
    }
    if (c == '\\') line += c;
    line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  }
  return line.empty() ? " " : html_text(line);
}

std::string font(const std::string& text, const char* attributes) {
  return fmt::format("<FONT {}>{}</FONT>", attributes, text);
}

std::string marks_text(const Marks& marks) {
  std::string text;
  for (const auto& [is, word] : {std::pair{marks.primary, "PK"}, std::pair{marks.foreign, "FK"},
                                 std::pair{marks.unique, "UK"}})
    if (is) text += (text.empty() ? "" : " ") + std::string(word);
  return text;
}

class Drawing {
 public:
  Drawing(const Model& model, const Diagram& diagram, const TableLink& link)
      : model_(model), diagram_(diagram), link_(link) {
    for (const RelationModel* table : diagram.tables) inside_[table] = true;
  }

  std::string text() {
    text_ = fmt::format(
        "digraph {} {{\n"
        "  graph [rankdir=LR, ranksep=1.1, nodesep=0.35, pad=0.2, bgcolor=\"#ffffff\","
        " fontname=\"Helvetica,Arial,sans-serif\", fontsize=12, fontcolor=\"{}\"]\n"
        "  node [shape=plain, fontname=\"Helvetica,Arial,sans-serif\", fontsize=11,"
        " fontcolor=\"{}\"]\n"
        "  edge [dir=both, color=\"{}\", arrowsize=0.8]\n",
        dot_string(diagram_.title()), kFaint, kText, kLine);
    boxes();
    std::string edges;
    for (const RelationModel* table : diagram_.tables) edges += edges_of(*table);
    for (const auto& [name, node] : outside_) text_ += node;
    return text_ + edges + "}\n";
  }

 private:
  void boxes() {
    std::map<std::string, std::vector<const RelationModel*>> schemas;
    for (const RelationModel* table : diagram_.tables) schemas[table->schema].push_back(table);
    for (const auto& [schema, tables] : schemas) {
      const bool framed = diagram_.schema.empty();
      if (framed)
        text_ += fmt::format(
            "  subgraph {} {{\n    graph [label={}, labeljust=l, style=\"filled,rounded\","
            " color=\"{}\", fillcolor=\"{}\", margin=14]\n",
            dot_string("cluster_" + schema), dot_string(schema), kLine, kFrame);
      for (const RelationModel* table : tables) text_ += box(*table);
      if (framed) text_ += "  }\n";
    }
  }

  std::string title_of(const RelationModel& table) const {
    return table.schema == diagram_.schema || diagram_.schema.empty() ? table.name
                                                                      : qualified_name(table);
  }

  std::string url(const RelationModel& table) const {
    const std::string url = link_ ? link_(table) : "";
    return url.empty() ? "" : fmt::format(", URL={}, target=\"_top\"", dot_string(url));
  }

  std::string box(const RelationModel& table) const {
    std::string label = fmt::format(
        "<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\" CELLPADDING=\"4\" COLOR=\"{}\">"
        "<TR><TD COLSPAN=\"3\" BGCOLOR=\"{}\" ALIGN=\"LEFT\"><B>{}</B>",
        kLine, kHead, cell(title_of(table)));
    if (const std::string note = note_on(table); !note.empty())
      label += "<BR ALIGN=\"LEFT\"/>" +
               font(cell(note), fmt::format("POINT-SIZE=\"9\" COLOR=\"{}\"", kFaint).c_str());
    label += "</TD></TR>";
    for (std::size_t i = 0; i < std::min(table.columns.size(), kMostColumns); ++i)
      label += line(table, i);
    if (table.columns.size() > kMostColumns)
      label += fmt::format(
          "<TR><TD COLSPAN=\"3\" BGCOLOR=\"{}\" ALIGN=\"LEFT\"><I>{} more columns</I></TD></TR>",
          kBody, table.columns.size() - kMostColumns);
    const std::string tooltip = table.comment.empty() ? qualified_name(table) : table.comment;
    return fmt::format("    {} [label=<{}</TABLE>>, class=\"table\", tooltip={}{}]\n",
                       dot_string(qualified_name(table)), label, dot_string(tooltip), url(table));
  }

  // The sides are cells of their own, so that edges end at the border of the box.
  static std::string line(const RelationModel& table, std::size_t place) {
    const ColumnModel& column = table.columns[place];
    const std::string marks = marks_text(marks_of(table, column.name));
    const std::string name = cell(column.name);
    const std::string colour = fmt::format("COLOR=\"{}\"", kFaint);
    return fmt::format(
        "<TR><TD PORT=\"l{0}\" BGCOLOR=\"{1}\" ALIGN=\"LEFT\" SIDES=\"LTB\">{2}</TD>"
        "<TD BGCOLOR=\"{1}\" ALIGN=\"LEFT\" SIDES=\"TB\">{3}</TD>"
        "<TD PORT=\"r{0}\" BGCOLOR=\"{1}\" ALIGN=\"RIGHT\" SIDES=\"RTB\">{4}</TD></TR>",
        place, kBody, column.not_null ? "<B>" + name + "</B>" : name,
        font(cell(shown_type(table, column)), colour.c_str()),
        font(cell(marks), (colour + " POINT-SIZE=\"9\"").c_str()));
  }

  // The end of an edge: the table with the place of its column, or the table alone.
  std::string end(const std::string& schema, const std::string& name,
                  const std::vector<std::string>& columns, char side) {
    const RelationModel* table = box_of(model_, schema, name);
    if (table == nullptr) {
      RelationModel stranger;
      stranger.schema = schema;
      stranger.name = name;
      return outside(stranger, false);
    }
    if (!inside_.contains(table)) return outside(*table, true);
    std::string text = dot_string(qualified_name(*table));
    const auto found = std::ranges::find_if(table->columns, [&](const ColumnModel& column) {
      return !columns.empty() && column.name == columns[0];
    });
    const auto place = static_cast<std::size_t>(found - table->columns.begin());
    if (found != table->columns.end() && place < kMostColumns)
      text += fmt::format(":{}{}:{}", side, place, side == 'l' ? 'w' : 'e');
    return text;
  }

  std::string outside(const RelationModel& table, bool known) {
    const std::string node = dot_string(qualified_name(table));
    outside_.emplace(
        node, fmt::format("  {} [shape=box, style=\"dashed,rounded\", label={}, class=\"outside\","
                          " color=\"{}\", fontcolor=\"{}\", margin=\"0.1,0.05\", height=0,"
                          " tooltip={}{}]\n",
                          node, dot_string(title_of(table)), kLine, kFaint, node,
                          known ? url(table) : ""));
    return node;
  }

  std::string edges_of(const RelationModel& table) {
    std::string text;
    for (const ForeignKeyModel& key : table.foreign_keys) {
      if (leads_nowhere(key)) continue;
      const Cardinality numbers = cardinality_of(table, key);
      text += fmt::format(
          "  {} -> {} [arrowtail={}, arrowhead={}, class=\"key\", tooltip={}]\n",
          end(key.target_schema, key.target_table, key.target_columns, 'r'),
          end(table.schema, table.name, key.columns, 'l'),
          numbers.parent_needed ? "teetee" : "teeodot", numbers.one_child ? "teeodot" : "crowodot",
          dot_string(fmt::format("{}: {}({}) refers to {}({})", key.name, table.name,
                                 fmt::join(key.columns, ", "), key.target_table,
                                 fmt::join(key.target_columns, ", "))));
    }
    for (const ParentModel& parent : table.parents)
      text +=
          fmt::format("  {} -> {} [style=dashed, arrowtail=onormal, arrowhead=none, tooltip={}]\n",
                      end(parent.schema, parent.table, {}, 'r'), dot_string(qualified_name(table)),
                      dot_string(table.name + " inherits from " + parent.table));
    return text;
  }

  const Model& model_;
  const Diagram& diagram_;
  const TableLink& link_;
  std::map<const RelationModel*, bool> inside_;
  std::map<std::string, std::string> outside_;
  std::string text_;
};

}  // namespace

std::string er_dot(const Model& model, const Diagram& diagram, const TableLink& link) {
  return Drawing(model, diagram, link).text();
}

}  // namespace schemadiff
