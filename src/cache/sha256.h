// SHA-256 and base64, as atlas.sum uses them.
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace schemadiff {

/// A running hash: more bytes may follow after the digest so far has been read.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;

  void update(std::string_view bytes);
  /// The digest of everything so far in padded standard base64 (44 characters).
  std::string base64() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace schemadiff
