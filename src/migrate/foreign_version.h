// Versions as other tools write them: numbers, some with several parts.
#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace schemadiff {

/// "12", "000012" or "1.10": compared part by part as numbers, so that 1.2 is before 1.10, and
/// "1.0" is "1".
class ForeignVersion {
 public:
  /// nullopt when the text is no digits with "." or "_" between them.
  static std::optional<ForeignVersion> read(std::string_view text);

  std::strong_ordering operator<=>(const ForeignVersion& other) const;
  bool operator==(const ForeignVersion& other) const { return std::is_eq(*this <=> other); }

  /// The one after it, of as many parts.
  ForeignVersion next() const;
  /// Digits as they were written, parts joined by ".".
  std::string text() const;
  const std::vector<std::string>& parts() const { return parts_; }

 private:
  std::vector<std::string> parts_;  // digits as written
};

/// A text for each, whose bytewise order is that of the versions, and which a time of the form
/// YYYYMMDDHHMMSS can follow: leading zeros are added where they are needed. versions: ascending.
std::vector<std::string> sortable_texts(const std::vector<ForeignVersion>& versions);

}  // namespace schemadiff
