// Packs lines, which may hold any character, one after the other.
#include "catalog/witness_lines.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace schemadiff {

namespace {

void append(std::string& text, std::string_view line) {
  const auto length = static_cast<std::uint32_t>(line.size());
  char bytes[sizeof length];
  std::memcpy(bytes, &length, sizeof length);
  text.append(bytes, sizeof length).append(line);
}

}  // namespace

void Witness::add(std::string_view line) { append(text_, line); }

std::vector<std::string_view> Witness::views() const {
  std::vector<std::string_view> list;
  for (std::size_t at = 0; at < text_.size();) {
    std::uint32_t length = 0;
    std::memcpy(&length, text_.data() + at, sizeof length);
    list.emplace_back(text_.data() + at + sizeof length, length);
    at += sizeof length + length;
  }
  return list;
}

void Witness::sort() {
  std::vector<std::string_view> list = views();
  std::ranges::sort(list);
  std::string sorted;
  sorted.reserve(text_.size());
  for (const std::string_view line : list) append(sorted, line);
  text_ = std::move(sorted);
}

std::vector<std::string> Witness::lines() const {
  const std::vector<std::string_view> list = views();
  return {list.begin(), list.end()};
}

}  // namespace schemadiff
