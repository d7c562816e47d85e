// Walks over a pattern and writes one string that it describes.
#include "rows/pattern.h"

#include <algorithm>
#include <vector>

namespace schemadiff {

namespace {

constexpr const char* kLower = "abcdefghijklmnopqrstuvwxyz";
constexpr const char* kDigits = "0123456789";

std::string class_of_escape(char c) {
  switch (c) {
    case 'd':
      return kDigits;
    case 'w':
      return std::string(kLower) + kDigits + "_";
    case 's':
      return " ";
    case 'D':
    case 'S':
      return kLower;
    case 'W':
      return "-";
    default:
      return std::string(1, c);
  }
}

class Sampler {
 public:
  Sampler(const std::string& pattern, Random& random) : pattern_(pattern), random_(random) {}

  std::string run() { return alternatives(); }

 private:
  bool more() const { return at_ < pattern_.size(); }

  std::string alternatives() {
    std::vector<std::string> all = {sequence()};
    while (more() && pattern_[at_] == '|') {
      ++at_;
      all.push_back(sequence());
    }
    return all[random_.below(all.size())];
  }

  std::string sequence() {
    std::string text;
    while (more() && pattern_[at_] != '|' && pattern_[at_] != ')') {
      if (pattern_[at_] == '^' || pattern_[at_] == '$') {
        ++at_;
        continue;
      }
      const std::size_t start = at_;
      std::string once = atom();
      const std::size_t end = at_;
      const std::size_t times = count();
      const std::size_t after = at_;
      for (std::size_t i = 0; i < times; ++i) {
        if (i > 0) {  // again, for another choice
          at_ = start;
          once = atom();
        }
        text += once;
      }
      at_ = std::max(after, end);
    }
    return text;
  }

  std::string atom() {
    const char c = pattern_[at_++];
    if (c == '.') return one_of(kLower);
    if (c == '[') return one_of(bracket());
    if (c == '\\' && more()) return one_of(class_of_escape(pattern_[at_++]));
    if (c != '(') return std::string(1, c);
    if (more() && pattern_[at_] == '?') at_ = std::min(at_ + 2, pattern_.size());
    std::string text = alternatives();
    if (more()) ++at_;  // the ')'
    return text;
  }

  // How often the atom before is repeated: what stands behind it.
  std::size_t count() {
    if (!more()) return 1;
    std::size_t least = 1, most = 1;
    const char c = pattern_[at_];
    if (c == '*' || c == '+' || c == '?') {
      ++at_;
      least = c == '+' ? 1 : 0;
      most = c == '?' ? 1 : 6;
    } else if (c == '{') {
      ++at_;
      least = most = number();
      if (more() && pattern_[at_] == ',') {
        ++at_;
        most = more() && pattern_[at_] == '}' ? least + 4 : number();
      }
      while (more() && pattern_[at_++] != '}') {
      }
    }
    if (more() && pattern_[at_] == '?' && (c == '*' || c == '+' || c == '}')) ++at_;
    return least + random_.below(std::min<std::size_t>(most - std::min(least, most), 8) + 1);
  }

  std::size_t number() {
    std::size_t value = 0;
    while (more() && pattern_[at_] >= '0' && pattern_[at_] <= '9' && value < 1000)
      value = value * 10 + static_cast<std::size_t>(pattern_[at_++] - '0');
    return value;
  }

  std::string bracket() {
    std::string set;
    const bool negated = more() && pattern_[at_] == '^';
    if (negated) ++at_;
    for (bool first = true; more() && (first || pattern_[at_] != ']'); first = false) {
      char c = pattern_[at_++];
      if (c == '[' && more() && pattern_[at_] == ':') {
        set += named_class();
      } else if (c == '\\' && more()) {
        set += class_of_escape(pattern_[at_++]);
      } else if (at_ + 1 < pattern_.size() && pattern_[at_] == '-' && pattern_[at_ + 1] != ']') {
        for (const char last = pattern_[at_ + 1]; c < last; ++c) set += c;
        set += pattern_[at_ + 1];
        at_ += 2;
      } else {
        set += c;
      }
    }
    if (more()) ++at_;
    if (!negated) return set;
    std::string others;
    for (const char c : std::string(kLower) + kDigits + "-_.")
      if (set.find(c) == std::string::npos) others += c;
    return others;
  }

  std::string named_class() {
    const std::size_t end = std::min(pattern_.find(":]", at_), pattern_.size());
    const std::string name = pattern_.substr(at_, end - at_);
    at_ = std::min(end + 2, pattern_.size());
    if (name == ":digit" || name == ":xdigit") return kDigits;
    if (name == ":upper") return "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (name == ":space" || name == ":blank") return " ";
    if (name == ":punct") return "-.,";
    return kLower;
  }

  std::string one_of(const std::string& set) {
    return set.empty() ? "" : std::string(1, set[random_.below(set.size())]);
  }

  const std::string& pattern_;
  Random& random_;
  std::size_t at_ = 0;
};

}  // namespace

std::string matching(const std::string& pattern, Random& random) {
  return Sampler(pattern, random).run();
}

std::string matching_like(const std::string& pattern, Random& random) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '%')
      for (std::size_t n = random.below(5); n > 0; --n) text += kLower[random.below(26)];
    else if (pattern[i] == '_')
      text += kLower[random.below(26)];
    else
      text += pattern[i] == '\\' && i + 1 < pattern.size() ? pattern[++i] : pattern[i];
  }
  return text;
}

}  // namespace schemadiff
