// A cache folder that no other process uses, for tests that count on getting the same cluster
// again.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>

#include "support/environment.h"

namespace schemadiff::test {

/// One folder per test process, so that its template is made once; removed at the end.
class PrivateCache {
 public:
  PrivateCache() : variable_("SCHEMADIFF_CACHE_DIR", folder().path.c_str()) {}

 private:
  struct Folder {
    std::string path = "/tmp/schemadiff-test-" + std::to_string(getpid());
    pid_t owner = getpid();
    ~Folder() {
      std::error_code ignored;
      if (getpid() == owner) std::filesystem::remove_all(path, ignored);
    }
  };
  static const Folder& folder() {
    static const Folder made;
    return made;
  }

  Environment variable_;
};

}  // namespace schemadiff::test
