// Values under keys in one file of the user's cache folder, for several runs at once.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace schemadiff {

/// What is in here can be made again, so nothing that goes wrong with the file is an error: it is
/// told once in warning(), and the store is then empty and keeps nothing.
class Store {
 public:
  /// folder: exists. limit: bytes of values; what was used longest ago goes first.
  explicit Store(const std::string& folder, std::int64_t limit = std::int64_t{1} << 30);
  /// One that keeps nothing, and says why.
  static Store unusable(std::string warning);
  ~Store();
  Store(Store&&) noexcept;

  std::optional<std::string> get(std::string_view key);
  void put(std::string_view key, std::string_view value);
  void clear();

  struct Info {
    std::string path;
    std::int64_t entries = 0, bytes = 0;
  };
  Info info();
  /// In one line; "" while all is well.
  const std::string& warning() const;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace schemadiff
