// Reads the text form of a row (PostgreSQL documentation, "Composite Type Input and Output
// Syntax").
#include "catalog/witness_row.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>

#include "pg/row.h"

namespace schemadiff {

namespace {

std::vector<std::optional<std::string>> parse_record(std::string_view text) {
  std::vector<std::optional<std::string>> fields;
  if (text.size() < 2) return fields;
  text = text.substr(1, text.size() - 2);  // the parentheses
  for (std::size_t i = 0; i <= text.size(); ++i) {
    std::optional<std::string> field;
    bool quoted = false;
    for (; i < text.size() && (quoted || text[i] != ','); ++i) {
      if (!field) field.emplace();
      const bool doubled = quoted && i + 1 < text.size() && text[i + 1] == text[i];
      if (text[i] == '"' && !doubled) {
        quoted = !quoted;
        continue;
      }
      if (doubled && (text[i] == '"' || text[i] == '\\')) ++i;
      *field += text[i];
    }
    fields.push_back(std::move(field));
  }
  return fields;
}

bool is_number(const std::string& type) {
  return type == "smallint" || type == "integer" || type == "bigint" || type == "real" ||
         type == "oid";
}

nlohmann::json value_of(const std::string& text, const std::string& type) {
  if (type == "boolean" && (text == "t" || text == "f")) return text == "t";
  if (is_number(type)) {
    nlohmann::json number = nlohmann::json::parse(text, nullptr, false);
    if (number.is_number()) return number;
  }
  if (type.ends_with("[]") && text.starts_with('{')) return parse_array(text);
  if (type.ends_with("vector")) {
    if (text.starts_with('{')) return parse_array(text);
    nlohmann::json list = nlohmann::json::array();
    std::istringstream words(text);
    for (std::string word; words >> word;) list.push_back(value_of(word, "integer"));
    return list;
  }
  return text;
}

}  // namespace

std::string witness_row(const std::string& table, std::string_view record,
                        const WitnessColumnNames& columns) {
  const auto known = columns.find(table);
  if (known == columns.end()) return std::string(record);
  const std::vector<std::optional<std::string>> fields = parse_record(record);
  nlohmann::json row = nlohmann::json::object();
  for (std::size_t i = 0; i < known->second.size() && i < fields.size(); ++i)
    row[known->second[i].name] =
        fields[i] ? value_of(*fields[i], known->second[i].type) : nlohmann::json();
  // A database without an encoding (SQL_ASCII) may hold bytes that are not UTF-8.
  return row.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace schemadiff
