// Two digits, and a unit.
#include "report/amounts.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace schemadiff {

namespace {

// "3.2" below ten, "38" from there on.
std::string two_digits(double number) {
  return number < 9.95 && std::abs(number - std::round(number)) >= 0.05
             ? fmt::format("{:.1f}", number)
             : fmt::format("{:.0f}", number);
}

std::string scaled(double number, const std::array<const char*, 5>& units) {
  std::size_t unit = 0;
  for (; number >= 999.5 && unit + 1 < units.size(); ++unit) number /= 1000;
  return two_digits(unit == 0 ? std::round(number) : number) + units.at(unit);
}

}  // namespace

std::string bytes_text(double bytes) { return scaled(bytes, {" B", " kB", " MB", " GB", " TB"}); }

std::string number_text(double number) { return scaled(number, {"", " k", " M", " G", " T"}); }

std::string seconds_text(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} s", seconds);
  if (seconds < 90 * 60) return fmt::format("{:.0f} min", seconds / 60);
  if (seconds < 36 * 3600) return two_digits(seconds / 3600) + " h";
  return fmt::format("{:.0f} days", seconds / 86400);
}

std::string about_seconds(double seconds) {
  return seconds < 1 ? "less than a second" : "about " + seconds_text(seconds);
}

}  // namespace schemadiff
