// Counts characters, not bytes.
#include "report/cut.h"

namespace schemadiff {

std::string cut_to(const std::string& text, std::size_t characters) {
  std::size_t seen = 0, last = 0;  // where the character begins that gives way to the ellipsis
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) continue;
    ++seen;
    if (seen == characters) last = i;
    if (seen > characters) return text.substr(0, last) + "…";
  }
  return text;
}

}  // namespace schemadiff
