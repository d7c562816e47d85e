// One table of strings for the whole program.
#include "catalog/interned.h"

#include <functional>
#include <mutex>
#include <unordered_set>

namespace schemadiff {

namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

}  // namespace

const std::string Interned::nothing;

Interned::Interned(std::string_view text) {
  if (text.empty()) return;
  static std::mutex mutex;
  static std::unordered_set<std::string, Hash, std::equal_to<>> all;
  const std::lock_guard lock(mutex);
  auto found = all.find(text);
  if (found == all.end()) found = all.emplace(text).first;
  text_ = &*found;
}

}  // namespace schemadiff
