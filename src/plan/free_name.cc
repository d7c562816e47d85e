// Made by adding to the end.
#include "plan/free_name.h"

namespace schemadiff {

std::string free_name(const std::string& like, const std::string& suffix,
                      const std::function<bool(const std::string&)>& taken) {
  const std::size_t longest = 63 - 5 - suffix.size();  // leaves room for what follows
  std::string stem = like.substr(0, longest);
  while (!stem.empty() && stem.size() < like.size() &&
         (static_cast<unsigned char>(like[stem.size()]) & 0xC0) == 0x80)
    stem.pop_back();  // never half of a character
  std::string name = stem + "__" + suffix;
  for (int i = 2; taken(name); ++i) name = stem + "__" + suffix + std::to_string(i);
  return name;
}

}  // namespace schemadiff
