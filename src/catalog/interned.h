// A string of which there are many copies and few different ones, such as the name of a catalog.
#pragma once
#include <compare>
#include <string>
#include <string_view>

namespace schemadiff {

/// Copied as a pointer, and compared as one where that tells; ordered by the text. The text is kept
/// until the program ends; any thread may ask.
class Interned {
 public:
  Interned() = default;  // ""
  // NOLINTNEXTLINE(google-explicit-constructor): it is a string like another
  Interned(std::string_view text);
  Interned(const std::string& text) : Interned(std::string_view(text)) {}  // NOLINT: the same
  Interned(const char* text) : Interned(std::string_view(text)) {}         // NOLINT: the same

  const std::string& text() const { return *text_; }
  operator const std::string&() const { return *text_; }  // NOLINT: the same
  bool empty() const { return text_->empty(); }
  bool operator==(const Interned& other) const { return text_ == other.text_; }
  bool operator==(const char* other) const { return *text_ == other; }
  bool operator==(const std::string& other) const { return *text_ == other; }
  bool operator==(std::string_view other) const { return *text_ == other; }
  std::strong_ordering operator<=>(const Interned& other) const {
    return text_ == other.text_ ? std::strong_ordering::equal : *text_ <=> *other.text_;
  }

 private:
  static const std::string nothing;

  const std::string* text_ = &nothing;
};

}  // namespace schemadiff
