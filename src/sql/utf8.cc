// Checks bytes against the table of well-formed UTF-8 (Unicode standard, table 3-7).
#include "sql/utf8.h"

namespace schemadiff {

std::size_t first_invalid_utf8(std::string_view text) {
  auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  for (std::size_t i = 0; i < text.size();) {
    unsigned lead = byte(i), low = 0x80, high = 0xBF;
    std::size_t more = 0;
    if (lead >= 0x01 && lead <= 0x7F) {
      ++i;
      continue;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
      more = 1;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
      more = 2;
      if (lead == 0xE0) low = 0xA0;
      if (lead == 0xED) high = 0x9F;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
      more = 3;
      if (lead == 0xF0) low = 0x90;
      if (lead == 0xF4) high = 0x8F;
    } else {
      return i;
    }
    if (byte(i + 1) < low || byte(i + 1) > high) return i;
    for (std::size_t k = 2; k <= more; ++k)
      if (byte(i + k) < 0x80 || byte(i + k) > 0xBF) return i;
    i += more + 1;
  }
  return std::string_view::npos;
}

}  // namespace schemadiff
