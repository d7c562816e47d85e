// Ranges of whole numbers, digits of numeric.
#include "sql/row_numbers.h"

#include <fmt/format.h>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

// Whole numbers, by the names of their types in the grammar and as the server prints them.
struct Whole {
  const char* type;
  const char* printed;
  const char* least;
  const char* most;
  const char* above;  // the first that is too large
};
constexpr Whole kWhole[] = {
    {"int2", "smallint", "-32768", "32767", "32768"},
    {"int4", "integer", "-2147483648", "2147483647", "2147483648"},
    {"int8", "bigint", "-9223372036854775808", "9223372036854775807", "9223372036854775808"}};

const Whole* whole(const std::string& type, bool printed) {
  for (const Whole& one : kWhole)
    if (type == (printed ? one.printed : one.type)) return &one;
  return nullptr;
}

bool has_point(const std::string& printed) {
  return one_of(printed, {"numeric", "real", "double precision"});
}

// nullopt: it becomes no whole number, or not from a number. Of a NaN there is none.
std::optional<Sql> outside_of_whole(const RowDemand& demand, const std::string& from) {
  const Whole* to = whole(demand.type_name.name, false);
  if (to == nullptr || demand.source.empty()) return std::nullopt;
  if (whole(from, true) != nullptr)
    return sql("{} NOT BETWEEN {} AND {}", demand.source, Sql::trusted(to->least),
               Sql::trusted(to->most));
  if (!has_point(from) || demand.becomes != demand.source) return std::nullopt;
  const Sql rounded = sql("round({})", demand.source);
  return sql("NOT ({} >= {} AND {} < {})", rounded, Sql::trusted(to->least), rounded,
             Sql::trusted(to->above));
}

// numeric(7,2) takes what has five digits before the point once it is rounded, and NaN. nullopt: it
// is another type, or has a scale below 0, which the tree does not tell from 0.
std::optional<Sql> outside_of_numeric(const RowDemand& demand, const std::string& from) {
  const std::vector<std::size_t>& of = demand.modifiers;
  if (demand.type_name.name != "numeric" || of.empty() || of.size() > 2 ||
      demand.type.text().find('-') != std::string::npos || demand.becomes != demand.source ||
      (whole(from, true) == nullptr && !has_point(from)))
    return std::nullopt;
  const std::size_t scale = of.size() == 2 ? of[1] : 0;
  const int digits = static_cast<int>(of[0]) - static_cast<int>(scale);
  const Sql value = from == "numeric" ? demand.source : sql("CAST({} AS numeric)", demand.source);
  return sql("abs(round({}, {})) >= {} AND {} <> {}", value, scale,
             Sql::trusted(fmt::format("1e{}", digits)), value, Literal{"NaN"});
}

}  // namespace

std::optional<Sql> outside_of_number(const RowDemand& demand, const std::string& from) {
  if (!demand.type_name.schema.empty()) return std::nullopt;
  if (const auto outside = outside_of_whole(demand, from)) return outside;
  return outside_of_numeric(demand, from);
}

}  // namespace schemadiff
