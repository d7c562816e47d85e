// Quoting and joining of SQL pieces.
#include "sql/sql.h"

#include "sql/keywords.h"

namespace schemadiff {

std::string quote_ident(std::string_view name) {
  bool plain = !name.empty() && (name[0] == '_' || (name[0] >= 'a' && name[0] <= 'z'));
  for (char c : name)
    plain = plain && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
  if (plain && !is_reserved_somewhere(name)) return std::string(name);
  std::string quoted = "\"";
  for (char c : name) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + "\"";
}

std::string quote_literal(std::string_view value) {
  std::string quoted = value.find('\\') == std::string_view::npos ? "'" : "E'";
  for (char c : value) {
    quoted += c;
    if (c == '\'' || c == '\\') quoted += c;
  }
  return quoted + "'";
}

namespace detail {

std::string fill(std::string_view pattern, const std::string* pieces) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern.substr(i, 2) == "{}") {
      text += *pieces++;
      ++i;
    } else {
      text += pattern[i];
    }
  }
  return text;
}

}  // namespace detail

Sql join(const std::vector<Sql>& pieces, std::string_view separator) {
  std::string text;
  for (const Sql& piece : pieces) {
    if (!text.empty()) text += separator;
    text += piece.text();
  }
  return Sql::trusted(text);
}

Sql in_turn(const std::vector<Sql>& statements) {
  std::vector<Sql> some;
  for (const Sql& statement : statements)
    if (!statement.empty()) some.push_back(statement);
  return join(some, ";\n");
}

Sql idents(const std::vector<std::string>& names) {
  std::vector<Sql> pieces;
  for (const std::string& name : names) pieces.push_back(sql("{}", Ident{name}));
  return join(pieces);
}

Sql literals(const std::vector<std::string>& values) {
  std::vector<Sql> pieces;
  for (const std::string& value : values) pieces.push_back(sql("{}", Literal{value}));
  return join(pieces);
}

}  // namespace schemadiff
