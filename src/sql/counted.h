// "1 file", "2 files".
#pragma once
#include <cstddef>
#include <string>

namespace schemadiff {

/// noun: of one.
inline std::string count_of(std::size_t number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

}  // namespace schemadiff
