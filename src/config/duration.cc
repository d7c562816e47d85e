// As PostgreSQL reads them (its documentation, "Numeric with Unit").
#include "config/duration.h"

#include <algorithm>
#include <map>
#include <regex>

namespace schemadiff {

bool is_duration(const std::string& text) {
  static const std::regex form("|0|[0-9]+ *(us|ms|s|min|h|d)");
  return std::regex_match(text, form);
}

std::optional<std::chrono::milliseconds> milliseconds_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  static const std::map<std::string, double> milliseconds = {
      {"us", 0.001}, {"ms", 1}, {"s", 1000}, {"min", 60e3}, {"h", 3600e3}, {"d", 86400e3}};
  std::size_t digits = 0;
  double number = std::stod(text, &digits);
  auto unit =
      milliseconds.find(text.substr(std::min(text.find_first_not_of(' ', digits), text.size())));
  return std::chrono::milliseconds(
      static_cast<long long>(unit == milliseconds.end() ? 0 : number * unit->second));
}

}  // namespace schemadiff
