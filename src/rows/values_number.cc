// Numbers: small ones, the borders of the type, and those around what constraints compare with.
#include <algorithm>
#include <charconv>

#include "rows/values.h"

namespace schemadiff {

namespace {

// What fits into numeric(precision, scale); pg_attribute.atttypmod holds both (PostgreSQL,
// src/backend/utils/adt/numeric.c: make_numeric_typmod).
Texts decimals(int modifier) {
  if (modifier < 4)
    return {"1.5", "0", "-1", "2.25", "12345678901234567890.123456789", "NaN", "100"};
  const int precision = ((modifier - 4) >> 16) & 0xffff;
  const int scale = (((modifier - 4) & 0x7ff) ^ 1024) - 1024;  // 11 bits, signed since 15
  const int after = std::max(scale, 0), before = std::max(precision - scale, 0);
  std::string most(static_cast<std::size_t>(std::min(before, precision)), '9');
  most =
      before == 0 ? "0" : most + std::string(static_cast<std::size_t>(before) - most.size(), '0');
  Texts texts = {"0"};
  if (after > 0 && before > 0) texts.insert(texts.begin(), "1.5");
  for (int i = 1; after > 0 && i <= 9; ++i)
    texts.push_back("0." + std::string(static_cast<std::size_t>(after - 1), '0') +
                    std::to_string(i));
  if (after > 0 && scale <= precision)
    most += "." + std::string(static_cast<std::size_t>(after), '9');
  for (const std::string& edge : {most, "-" + most, std::string("-1")}) texts.push_back(edge);
  return texts;
}

Texts edges(const RowType& type) {
  if (type.name == "int2") return {"1", "0", "-1", "32767", "-32768"};
  if (type.name == "int4") return {"1", "0", "-1", "2147483647", "-2147483648"};
  if (type.name == "int8") return {"1", "0", "-1", "9223372036854775807", "-9223372036854775808"};
  if (type.name == "float4" || type.name == "float8")
    return {"1.5", "0", "-1", "1e30", "0.1", "Infinity", "NaN"};
  if (type.name == "money") return {"1.50", "0", "-1", "92233720368547758.07"};
  if (type.name == "oid") return {"1", "0", "4294967295"};
  return decimals(type.modifier);
}

// The number and its neighbours.
void add_around(const std::string& number, Texts& texts) {
  texts.push_back(number);
  long long whole = 0;
  const char* end = number.data() + number.size();
  const auto [stopped, error] = std::from_chars(number.data(), end, whole);
  if (error != std::errc() || whole > 1'000'000'000'000 || whole < -1'000'000'000'000) return;
  texts.push_back(std::to_string(whole + 1));
  texts.push_back(std::to_string(whole - 1));
}

}  // namespace

std::optional<Texts> number_values(const RowType& type, const Hints& hints, std::size_t wanted,
                                   Random& random) {
  if (type.category != 'N' || type.name.starts_with("reg") || !type.built_in) return std::nullopt;
  Texts texts;
  for (const std::string& number : hints.numbers) add_around(number, texts);
  for (const std::string& text : hints.texts)  // '0'::numeric
    if (text.find_first_not_of("0123456789.-") == std::string::npos) add_around(text, texts);
  const Texts own = edges(type);
  texts.insert(texts.end(), own.begin(), own.end());
  for (std::size_t i = 0; texts.size() < wanted; ++i)
    texts.push_back(std::to_string(2 + i + (i > wanted / 2 ? random.below(9) : 0)));
  return texts;
}

}  // namespace schemadiff
