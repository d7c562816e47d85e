// The doctest runner of all unit tests.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdlib>
#include <optional>

#include "support/private_cache.h"

int main(int argc, char** argv) {
  std::optional<schemadiff::test::OwnCache> cache;
  if (std::getenv("SCHEMADIFF_CACHE_DIR") == nullptr) cache.emplace("schemadiff-tests");
  return doctest::Context(argc, argv).run();
}
