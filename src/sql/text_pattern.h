// Regular expressions over text of any length, by RE2: std::regex needs stack for every character
// that it matches, and a line of 100 kB ends the program.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace schemadiff {

/// What an expression matched. Views of the text that was searched; a group that took no part is
/// empty, with nullptr for its data. groups[0] is all of it.
using TextMatch = std::vector<std::string_view>;

class TextPattern {
 public:
  enum class Case { kAsWritten, kAny };

  /// In RE2's syntax, which is Perl's without references back and looks around. Texts are bytes.
  explicit TextPattern(const std::string& expression, Case letters = Case::kAsWritten);
  ~TextPattern();
  TextPattern(const TextPattern&) = delete;
  TextPattern& operator=(const TextPattern&) = delete;

  /// All of the text, or nothing of it; empty when it does not match.
  TextMatch match(std::string_view text) const;
  bool found_in(std::string_view text) const;
  /// Every match from left to right.
  void each(std::string_view text, const std::function<void(const TextMatch&)>& visit) const;
  /// The text with what the last group of each match holds replaced by what make returns for it.
  /// The search goes on behind that group.
  std::string replace_last_group(std::string_view text,
                                 const std::function<std::string(std::string_view)>& make) const;

 private:
  TextMatch find(std::string_view text, std::size_t from, bool all) const;

  std::unique_ptr<re2::RE2> pattern_;
};

}  // namespace schemadiff
