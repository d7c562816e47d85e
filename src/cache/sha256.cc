// The only file that uses OpenSSL.
#include "cache/sha256.h"

#include <openssl/evp.h>

#include <array>

#include "sql/error.h"

namespace schemadiff {

namespace {

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, FreeContext>;

void check(int success) {
  if (success != 1) throw Error("E991", "OpenSSL cannot compute SHA-256");
}

}  // namespace

struct Sha256::Impl {
  Context context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : impl_(std::make_unique<Impl>()) {
  check(EVP_DigestInit_ex(impl_->context.get(), EVP_sha256(), nullptr));
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) {
  check(EVP_DigestUpdate(impl_->context.get(), bytes.data(), bytes.size()));
}

std::string Sha256::base64() const {
  Context copy{EVP_MD_CTX_new()};  // reading the digest ends a context, so a copy is read
  check(EVP_MD_CTX_copy_ex(copy.get(), impl_->context.get()));
  std::array<unsigned char, 32> digest{};
  check(EVP_DigestFinal_ex(copy.get(), digest.data(), nullptr));
  std::array<unsigned char, 45> text{};  // 44 characters and a NUL
  int length = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(digest.size()));
  return {text.begin(), text.begin() + length};
}

}  // namespace schemadiff
