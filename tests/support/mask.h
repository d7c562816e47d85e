// Puts placeholders where the output of a run differs from time to time and machine to machine.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace schemadiff::test {

/// Placeholders: {v1} {v2} versions of new migrations in the order in which they show, {date},
/// {s} seconds, {hash}, {pid}, {scratch} a scratch database, and the names given here.
class Mask {
 public:
  /// known: texts and what stands for them, such as a folder and "{here}"; the first wins.
  /// source: the transcript; versions that it holds itself stay as they are.
  Mask(std::vector<std::pair<std::string, std::string>> known, std::string source)
      : known_(std::move(known)), source_(std::move(source)) {}

  std::string operator()(std::string text);

 private:
  std::string versions(const std::string& text);

  std::vector<std::pair<std::string, std::string>> known_;
  std::string source_;
  std::map<std::string, std::string> versions_;
  int count_ = 0;
};

}  // namespace schemadiff::test
