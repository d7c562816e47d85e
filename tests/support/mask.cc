// What is volatile, as regular expressions.
#include "support/mask.h"

#include <regex>

namespace schemadiff::test {

namespace {

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  if (from.empty()) return;
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

const std::vector<std::pair<std::regex, const char*>>& volatile_texts() {
  static const std::vector<std::pair<std::regex, const char*>> list = {
      {std::regex("h1:[A-Za-z0-9+/]{43}="), "h1:{hash}"},
      {std::regex("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|\\+00(:00)?)?"),
       "{date}"},
      {std::regex("\\b\\d+\\.\\d{3} s\\b"), "{s} s"},
      {std::regex("(\"seconds\": )[0-9.e-]+"), "$1{s}"},
      {std::regex("\\b(process |pid )\\d+"), "$1{pid}"},
      {std::regex("schemadiff_\\d+_\\d+"), "{scratch}"},
      {std::regex("schemadiff \\d+\\.\\d+\\.\\d+"), "schemadiff {number}"}};
  return list;
}

}  // namespace

std::string Mask::versions(const std::string& text) {
  static const std::regex version("\\b20\\d{12}(?!\\d)");
  std::string out;
  auto rest = text.cbegin();
  for (std::sregex_iterator match(text.begin(), text.end(), version), end; match != end; ++match) {
    const std::string found = match->str();
    out.append(rest, (*match)[0].first);
    rest = (*match)[0].second;
    const bool of_the_test = source_.find(found) != std::string::npos;
    auto [entry, is_new] = versions_.try_emplace(found, found);
    if (is_new && !of_the_test) entry->second = "{v" + std::to_string(++count_) + "}";
    out += entry->second;
  }
  return out.append(rest, text.cend());
}

std::string Mask::operator()(std::string text) {
  for (const auto& [from, to] : known_) replace_all(text, from, to);
  text = versions(text);
  for (const auto& [what, name] : volatile_texts()) text = std::regex_replace(text, what, name);
  return text;
}

}  // namespace schemadiff::test
