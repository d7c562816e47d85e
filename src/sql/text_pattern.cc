// RE2 behind a few calls.
#include "sql/text_pattern.h"

#include <re2/re2.h>

namespace schemadiff {

namespace {

RE2::Options options_for(TextPattern::Case letters) {
  RE2::Options options(RE2::Latin1);  // bytes: whatever encoding they are in
  options.set_case_sensitive(letters == TextPattern::Case::kAsWritten);
  options.set_log_errors(false);
  return options;
}

// Bytes from the start of the text to the end of a part of it.
std::size_t end_of(std::string_view part, std::string_view text) {
  return static_cast<std::size_t>(part.data() - text.data()) + part.size();
}

}  // namespace

TextPattern::TextPattern(const std::string& expression, Case letters)
    : pattern_(std::make_unique<RE2>(expression, options_for(letters))) {}

TextPattern::~TextPattern() = default;

TextMatch TextPattern::find(std::string_view text, std::size_t from, bool all) const {
  std::vector<re2::StringPiece> groups(
      static_cast<std::size_t>(pattern_->NumberOfCapturingGroups()) + 1);
  if (!pattern_->Match(re2::StringPiece(text.data(), text.size()), from, text.size(),
                       all ? RE2::ANCHOR_BOTH : RE2::UNANCHORED, groups.data(),
                       static_cast<int>(groups.size())))
    return {};
  TextMatch match;
  for (const re2::StringPiece& group : groups) match.emplace_back(group.data(), group.size());
  return match;
}

TextMatch TextPattern::match(std::string_view text) const { return find(text, 0, true); }

bool TextPattern::found_in(std::string_view text) const { return !find(text, 0, false).empty(); }

void TextPattern::each(std::string_view text,
                       const std::function<void(const TextMatch&)>& visit) const {
  for (std::size_t from = 0; from <= text.size();) {
    const TextMatch match = find(text, from, false);
    if (match.empty()) return;
    visit(match);
    from = end_of(match[0], text) + (match[0].empty() ? 1 : 0);
  }
}

std::string TextPattern::replace_last_group(
    std::string_view text, const std::function<std::string(std::string_view)>& make) const {
  std::string out;
  std::size_t from = 0;
  while (from <= text.size()) {
    const TextMatch match = find(text, from, false);
    if (match.empty()) break;
    std::string_view value;
    for (const std::string_view group : match)
      if (group.data() != nullptr) value = group;
    const std::size_t end = end_of(value, text);
    out.append(text.substr(from, end - value.size() - from)).append(make(value));
    const bool moved = end > from;
    if (!moved && end < text.size()) out += text[end];
    from = moved ? end : end + 1;
  }
  return from < text.size() ? out.append(text.substr(from)) : out;
}

}  // namespace schemadiff
