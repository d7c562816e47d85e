// Numbers that look random and are the same on every machine for one seed.
#pragma once
#include <cstddef>
#include <cstdint>

namespace schemadiff {

/// SplitMix64 (Steele, Lea, Flood, 2014). Our own because the standard's distributions differ
/// between libraries, and what the data proof says stands in migration files.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  /// From 0 to n - 1; 0 when n is 0.
  std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(next() % n); }

 private:
  std::uint64_t state_;
};

}  // namespace schemadiff
