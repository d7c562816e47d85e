// Takes columns and constraints apart, and puts them together again.
#include "format/tidy_table.h"

#include <algorithm>
#include <set>

#include "format/body.h"

namespace schemadiff {

namespace {

struct Column {
  std::string quoted, name, type;
  std::string settings;  // COLLATE, STORAGE and the like
  std::string value;     // DEFAULT ... or GENERATED ...
  std::string checks, references;
  bool not_null = false, primary = false, unique = false;
};

// "timestamp(3) with time zone[]" is timestamptz(3)[].
std::string short_type(std::string type) {
  auto replace = [&](std::string_view from, std::string_view to) {
    const auto at = type.find(from);
    if (at != std::string::npos) type.replace(at, from.size(), to);
    return at != std::string::npos;
  };
  if (type.starts_with("character varying")) {
    replace("character varying", "varchar");
  } else if (type.starts_with("character(")) {
    replace("character(", "char(");
  } else if (type.starts_with("timestamp") || type.starts_with("time ") ||
             type.starts_with("time(")) {
    replace(" without time zone", "");
    if (replace(" with time zone", "")) type.insert(type.starts_with("timestamp") ? 9 : 4, "tz");
  }
  return type;
}

// Where the value begins, at depth 0.
std::size_t value_of(const Pieces& pieces, std::size_t from) {
  int depth = 0;
  for (std::size_t i = from; i < pieces.size(); ++i) {
    if (depth == 0 && (pieces[i].says("default") || pieces[i].says("generated"))) return i;
    depth += nesting(pieces[i]);
  }
  return pieces.size();
}

Column read_column(const Element& element) {
  const Pieces& pieces = element.pieces;
  const std::size_t type = 1 + element.type_length();
  Column column{pieces[0].text,
                name_of(pieces[0].text),
                short_type(on_one_line(cut(pieces, 1, type))),
                {},
                {},
                {},
                {}};
  std::size_t end = pieces.size();
  if (end >= type + 2 && pieces[end - 1].says("null") && pieces[end - 2].says("not") &&
      !(end >= type + 4 && pieces[end - 4].says("constraint"))) {  // which has a name of its own
    column.not_null = true;
    end -= 2;
  }
  const std::size_t value = std::min(value_of(pieces, type), end);
  column.settings = on_one_line(cut(pieces, type, value));
  column.value = on_one_line(cut(pieces, value, end));
  return column;
}

std::string text_of(const Column& column) {
  std::string text = column.quoted + " " + column.type;
  auto add = [&](const std::string& part) { text += part.empty() ? "" : " " + part; };
  const bool identity = column.value.find(" AS IDENTITY") != std::string::npos;
  const bool serial = column.type.ends_with("serial") && column.value.empty();
  add(column.settings);
  if (identity) add(column.value);
  if (column.not_null && !column.primary && !serial) add("NOT NULL");
  if (column.primary) add("PRIMARY KEY");
  if (column.unique) add("UNIQUE");
  if (!identity) add(column.value);
  add(column.checks);
  add(column.references);
  return text;
}

// "(a, b)" from the piece at; empty when it is anything else.
std::vector<std::string> names_in(const Pieces& pieces, std::size_t at, std::size_t& end) {
  std::vector<std::string> names;
  if (at >= pieces.size() || !pieces[at].is("(")) return {};
  for (++at; at + 1 < pieces.size() && is_name(pieces[at]); at += 2) {
    names.push_back(name_of(pieces[at].text));
    if (pieces[at + 1].is(")")) {
      end = at + 2;
      return names;
    }
    if (!pieces[at + 1].is(",")) return {};
  }
  return {};
}

class Tidier {
 public:
  Tidier(const Body& body, const TidyNames& names, std::vector<Serial>& serials)
      : body_(body), names_(names) {
    for (const Element& element : body.elements)
      if (element.column()) columns_.push_back(read_column(element));
    std::erase_if(serials, [&](const Serial& serial) { return !make_serial(serial); });
  }

  std::string text() {
    std::vector<std::string> constraints;
    for (const Element& element : body_.elements)
      if (!element.column())
        if (std::string rest = taken_in(element.pieces); !rest.empty()) constraints.push_back(rest);
    std::string list;
    auto add = [&](const std::string& line) { list += (list.empty() ? "\n" : ",\n") + line; };
    for (const Column& column : columns_) add(text_of(column));
    for (const std::string& constraint : constraints) add(constraint);
    return on_one_line(body_.head) + list + "\n" + on_one_line(body_.tail);
  }

 private:
  Column* find(const std::string& name) {
    const auto found = std::ranges::find(columns_, name, &Column::name);
    return found == columns_.end() ? nullptr : &*found;
  }

  bool make_serial(const Serial& serial) {
    Column* column = find(serial.column);
    if (column == nullptr || !column->not_null || column->type != serial.type ||
        !column->settings.empty() || column->value != "DEFAULT " + serial.value)
      return false;
    column->type = serial.type == "integer"  ? "serial"
                   : serial.type == "bigint" ? "bigserial"
                                             : "smallserial";
    column->value.clear();
    return true;
  }

  bool made_up(const std::string& name, const std::vector<std::string>& columns,
               const std::string& label) const {
    std::string expected = names_.table;
    for (const std::string& column : columns) expected += "_" + column;
    expected += "_" + label;
    return name == expected && expected.size() <= 63 && names_.sole(name);
  }

  // What is left to say of a constraint below the columns: "" nothing.
  std::string taken_in(const Pieces& pieces) {
    const std::string whole = on_one_line(pieces);
    if (pieces.size() < 4 || !pieces[0].says("constraint")) return whole;
    const std::string name = name_of(pieces[1].text);
    Pieces definition = cut(pieces, 2, pieces.size());
    if (definition[0].says("check"))
      return check(name, definition, "CONSTRAINT " + pieces[1].text + " ");
    std::size_t end = 0;
    const bool unique = definition[0].says("unique");
    const auto columns = names_in(definition, unique ? 1 : 2, end);
    Column* only = columns.size() == 1 ? find(columns[0]) : nullptr;
    if (columns.empty()) return whole;
    if (definition[0].says("foreign")) {
      if (!made_up(name, columns, "fkey")) return whole;
      if (only == nullptr || !only->references.empty()) return on_one_line(definition);
      only->references = on_one_line(cut(definition, end, definition.size()));
      return "";
    }
    if (!unique && !definition[0].says("primary")) return whole;
    if (!made_up(name, unique ? columns : std::vector<std::string>(), unique ? "key" : "pkey"))
      return whole;
    if (only == nullptr || end != definition.size()) return on_one_line(definition);
    (unique ? only->unique : only->primary) = true;
    return "";
  }

  // The server calls it after its column when it is about one.
  std::string check(const std::string& name, Pieces definition, const std::string& named) {
    std::set<std::string> used;
    for (std::size_t i = 1; i + 1 < definition.size(); ++i)
      if (is_name(definition[i]) && !definition[i - 1].is(".") && !definition[i + 1].is("(") &&
          find(name_of(definition[i].text)) != nullptr)
        used.insert(name_of(definition[i].text));
    const std::string text = without_doubled_parentheses(std::move(definition));
    if (used.size() != 1) return made_up(name, {}, "check") ? text : named + text;
    if (!made_up(name, {*used.begin()}, "check")) return named + text;
    Column& column = *find(*used.begin());
    if (!column.checks.empty()) return text;
    column.checks = text;
    return "";
  }

  // CHECK ((a > 0)) is CHECK (a > 0).
  static std::string without_doubled_parentheses(Pieces definition) {
    int depth = 0;
    std::size_t outer = 0, inner = 0;  // where those close that open as the first and the second
    for (std::size_t i = 1; i < definition.size(); ++i) {
      depth += nesting(definition[i]);
      if (depth == 1 && i > 2 && inner == 0) inner = i;
      if (depth == 0 && outer == 0) outer = i;
    }
    if (definition.size() > 3 && definition[2].is("(") && inner != 0 && inner + 1 == outer) {
      definition.erase(definition.begin() + static_cast<std::ptrdiff_t>(inner));
      definition.erase(definition.begin() + 2);
    }
    return on_one_line(definition);
  }

  const Body& body_;
  const TidyNames& names_;
  std::vector<Column> columns_;
};

bool has_word(const Pieces& pieces, std::string_view word) {
  return std::ranges::any_of(pieces, [&](const Piece& piece) { return piece.says(word); });
}

}  // namespace

std::string tidy_table(const std::string& create, const TidyNames& names,
                       std::vector<Serial>& serials) {
  const auto body = body_of(pieces_of(create));
  if (!body || body->elements.empty() || has_word(body->head, "of")) {
    serials.clear();
    return create;
  }
  return Tidier(*body, names, serials).text();
}

}  // namespace schemadiff
