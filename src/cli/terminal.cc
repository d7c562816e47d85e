// Asked of the terminal driver and of the environment.
#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace schemadiff {

namespace {

constexpr std::size_t kLeast = 20, kUsual = 80;

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

}  // namespace

bool is_terminal(int descriptor) { return isatty(descriptor) != 0 && variable("TERM") != "dumb"; }

std::optional<std::size_t> width_of(int descriptor) {
  if (isatty(descriptor) == 0) return std::nullopt;
  winsize size{};
  if (ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    return std::max<std::size_t>(size.ws_col, kLeast);
  const long columns = std::strtol(std::string(variable("COLUMNS")).c_str(), nullptr, 10);
  return columns > 0 ? std::max(static_cast<std::size_t>(columns), kLeast) : kUsual;
}

Paint paint_on(int descriptor) { return {is_terminal(descriptor) && variable("NO_COLOR").empty()}; }

}  // namespace schemadiff
