// makeObjectName and ChooseIndexNameAddition of the server's indexcmds.c.
#include "kinds/made_up_name.h"

#include <algorithm>

namespace schemadiff {

namespace {

constexpr std::size_t longest = 63;

// At most so many bytes, ending between two characters.
std::string cut(const std::string& text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

}  // namespace

std::string made_up_name(const std::string& table, const std::vector<std::string>& columns,
                         const std::string& label) {
  std::string addition;
  for (const std::string& column : columns) {
    if (!addition.empty()) addition += '_';
    addition += column;
    if (addition.size() >= longest + 1) break;
  }
  const std::size_t overhead = label.size() + 1 + (addition.empty() ? 0 : 1);
  std::size_t first = table.size(), second = addition.size();
  while (first + second > longest - overhead) --(first > second ? first : second);
  std::string name = cut(table, first);
  if (!addition.empty()) name += "_" + cut(addition, second);
  return name + "_" + label;
}

bool is_made_up(const std::string& name, const std::string& made_up) {
  return name.starts_with(made_up) &&
         std::all_of(name.begin() + static_cast<std::ptrdiff_t>(made_up.size()), name.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace schemadiff
