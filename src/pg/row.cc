// Getters of a row and the reader of array literals.
#include "pg/row.h"

#include <algorithm>
#include <charconv>

#include "sql/error.h"

namespace schemadiff {

const std::optional<std::string>& Row::value(std::string_view column) const {
  for (std::size_t i = 0; header_ && i < header_->size(); ++i)
    if ((*header_)[i] == column) return values_[i];
  throw Error("E992", "a catalog query returned no column \"" + std::string(column) + "\"");
}

void Row::assign(std::size_t place, std::optional<std::string_view> value) {
  std::optional<std::string>& field = values_[place];
  if (!value)
    field.reset();
  else if (field)
    field->assign(*value);
  else
    field.emplace(*value);
}

const std::string& Row::text(std::string_view column) const {
  const auto& found = value(column);
  if (!found)
    throw Error("E992", "a catalog query returned NULL in column \"" + std::string(column) + "\"");
  return *found;
}

bool Row::has(std::string_view column) const {
  return header_ && std::ranges::find(*header_, column) != header_->end();
}

std::string Row::text_or_empty(std::string_view column) const { return value(column).value_or(""); }

Sql Row::sql(std::string_view column) const { return Sql::trusted(text_or_empty(column)); }

bool Row::boolean(std::string_view column) const { return text(column) == "t"; }

std::int64_t Row::integer(std::string_view column) const {
  const std::string& digits = text(column);
  std::int64_t number = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size())
    throw Error("E992",
                "\"" + digits + "\" in column \"" + std::string(column) + "\" is no integer");
  return number;
}

std::vector<std::string> Row::list(std::string_view column) const {
  const auto& found = value(column);
  return found ? parse_array(*found) : std::vector<std::string>{};
}

std::vector<std::string> parse_array(std::string_view text) {
  std::vector<std::string> elements;
  if (text.size() < 2 || text.front() != '{' || text.back() != '}')
    throw Error("E992", "\"" + std::string(text) + "\" is not an array of one dimension");
  text = text.substr(1, text.size() - 2);
  for (std::size_t i = 0; i < text.size();) {
    std::string element;
    bool quoted = text[i] == '"';
    if (quoted) {
      for (++i; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        element += text[i];
      }
      ++i;  // the closing quote
    } else {
      while (i < text.size() && text[i] != ',') element += text[i++];
      if (element == "NULL") element.clear();
    }
    elements.push_back(std::move(element));
    ++i;  // the comma
  }
  return elements;
}

}  // namespace schemadiff
