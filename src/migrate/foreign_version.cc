// Comparing and padding version numbers.
#include "migrate/foreign_version.h"

#include <algorithm>

namespace schemadiff {

namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::size_t kWidthOfTime = 14;
constexpr std::size_t kUsualWidth = 6;  // of golang-migrate's own sequences

std::string_view without_zeros(std::string_view digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

std::strong_ordering compare_digits(std::string_view a, std::string_view b) {
  a = without_zeros(a);
  b = without_zeros(b);
  return a.size() != b.size() ? a.size() <=> b.size() : a.compare(b) <=> 0;
}

std::string padded(const std::string& digits, std::size_t width) {
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

// Texts that begin with a higher digit than a time does would sort behind all times.
bool leaves_room_for_times(const std::string& digits) {
  return digits.size() >= kWidthOfTime || digits[0] <= '1';
}

}  // namespace

std::optional<ForeignVersion> ForeignVersion::read(std::string_view text) {
  ForeignVersion version;
  while (true) {
    const std::size_t end = std::min(text.find_first_of("._"), text.size());
    const std::string_view part = text.substr(0, end);
    if (part.empty() || part.find_first_not_of(kDigits) != std::string_view::npos)
      return std::nullopt;
    version.parts_.emplace_back(part);
    if (end == text.size()) return version;
    text.remove_prefix(end + 1);
  }
}

std::strong_ordering ForeignVersion::operator<=>(const ForeignVersion& other) const {
  for (std::size_t i = 0; i < std::max(parts_.size(), other.parts_.size()); ++i) {
    const auto order = compare_digits(i < parts_.size() ? parts_[i] : "",
                                      i < other.parts_.size() ? other.parts_[i] : "");
    if (std::is_neq(order)) return order;
  }
  return std::strong_ordering::equal;
}

ForeignVersion ForeignVersion::next() const {
  ForeignVersion after = *this;
  std::string& digits = after.parts_.back();
  std::size_t i = digits.size();
  while (i > 0 && digits[i - 1] == '9') digits[--i] = '0';
  if (i == 0)
    digits.insert(0, "1");
  else
    ++digits[i - 1];
  return after;
}

std::string ForeignVersion::text() const {
  std::string text;
  for (const std::string& part : parts_) text += (text.empty() ? "" : ".") + part;
  return text;
}

std::vector<std::string> sortable_texts(const std::vector<ForeignVersion>& versions) {
  std::vector<std::size_t> widths;
  for (const ForeignVersion& version : versions) {
    widths.resize(std::max(widths.size(), version.parts().size()), 0);
    for (std::size_t i = 0; i < version.parts().size(); ++i)
      widths[i] = std::max(widths[i], version.parts()[i].size());
  }
  if (widths.empty()) return {};
  const bool uniform = std::ranges::all_of(versions, [&](const ForeignVersion& version) {
    return version.parts()[0].size() == widths[0];
  });
  const bool room = leaves_room_for_times(padded(versions.back().parts()[0], widths[0]));
  const bool one_part = widths.size() == 1;
  if (one_part && (!uniform || !room || widths[0] < 3))
    widths[0] = std::max(widths[0], kUsualWidth);
  if (!leaves_room_for_times(padded(versions.back().parts()[0], widths[0]))) ++widths[0];
  std::vector<std::string> texts;
  for (const ForeignVersion& version : versions) {
    std::string text;
    for (std::size_t i = 0; i < widths.size(); ++i)
      text += (i == 0 ? "" : ".") +
              padded(i < version.parts().size() ? version.parts()[i] : "", widths[i]);
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace schemadiff
