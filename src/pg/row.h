// One row as read from a server: column names and text values.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sql/sql.h"

namespace schemadiff {

/// Values are kept in PostgreSQL's text form; NULL is nullopt. Every getter but maybe() throws
/// Error when the column does not exist or is NULL: a query and its reader disagree.
class Row {
 public:
  using Header = std::shared_ptr<const std::vector<std::string>>;

  Row() = default;
  Row(Header header, std::vector<std::optional<std::string>> values)
      : header_(std::move(header)), values_(std::move(values)) {}

  /// Puts another value in the place of one of its own; nullopt is NULL.
  void assign(std::size_t place, std::optional<std::string_view> value);

  bool has(std::string_view column) const;
  bool is_null(std::string_view column) const { return !value(column).has_value(); }
  const std::optional<std::string>& maybe(std::string_view column) const { return value(column); }
  const std::string& text(std::string_view column) const;
  /// The text, or "" for NULL.
  std::string text_or_empty(std::string_view column) const;
  /// SQL that the server printed; empty for NULL.
  Sql sql(std::string_view column) const;
  bool boolean(std::string_view column) const;
  std::int64_t integer(std::string_view column) const;
  /// A text[] of one dimension; NULL elements read as "", a NULL array as an empty list.
  std::vector<std::string> list(std::string_view column) const;

 private:
  const std::optional<std::string>& value(std::string_view column) const;

  Header header_;
  std::vector<std::optional<std::string>> values_;
};

using Rows = std::vector<Row>;

/// Reads PostgreSQL's text form of a one-dimensional array (documentation, "Array Input and Output
/// Syntax"). Our own because libpqxx 6.4's array_parser damages elements such as 'x'::text.
std::vector<std::string> parse_array(std::string_view text);

}  // namespace schemadiff
