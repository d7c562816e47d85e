// The bytes of a migration file. Those of a large one are not held: the system reads them when they
// are looked at.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace schemadiff {

class FileBytes {
 public:
  /// From this size on a file is large.
  static constexpr std::size_t kLarge = 8'000'000;

  FileBytes() = default;
  // NOLINTNEXTLINE(google-explicit-constructor): most files are small, and were text before
  FileBytes(std::string bytes);
  /// Throws Error when the file cannot be read.
  static FileBytes of_file(const std::string& path);

  std::string_view view() const { return view_; }
  // NOLINTNEXTLINE(google-explicit-constructor): whatever only reads takes a view
  operator std::string_view() const { return view_; }
  std::size_t size() const { return view_.size(); }
  bool large() const { return view_.size() >= kLarge; }
  /// Lets go of the memory that the parts of a large file take which were looked at.
  void spare_memory() const;

 private:
  std::shared_ptr<const void> owner_;
  std::string_view view_;
  bool mapped_ = false;
};

}  // namespace schemadiff
