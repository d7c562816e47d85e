// Cache folders of this test process, in memory where there is room for them.
#pragma once
#include <sys/statvfs.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "support/environment.h"

namespace schemadiff::test {

/// Where dev clusters are made: in memory if 4 GB are free there, since ext4 takes longer to make
/// the thousand files of a cluster than the server takes to start on them.
inline std::string folder_for_clusters() {
  struct statvfs memory {};
  constexpr unsigned long long enough = 4ULL << 30;
  const bool roomy = statvfs("/dev/shm", &memory) == 0 && access("/dev/shm", W_OK) == 0 &&
                     memory.f_bavail * memory.f_frsize >= enough;
  return roomy ? "/dev/shm" : "/tmp";
}

/// Takes a folder of its own for the cache while it lives, and removes it.
class OwnCache {
 public:
  explicit OwnCache(const std::string& name)
      : folder_(folder_for_clusters() + "/" + name + "-" + std::to_string(getpid())),
        variable_("SCHEMADIFF_CACHE_DIR", folder_.c_str()) {}
  ~OwnCache() {
    std::error_code ignored;
    if (getpid() == owner_) std::filesystem::remove_all(folder_, ignored);
  }
  OwnCache(const OwnCache&) = delete;
  OwnCache& operator=(const OwnCache&) = delete;
  const std::string& folder() const { return folder_; }

 private:
  std::string folder_;
  pid_t owner_ = getpid();
  Environment variable_;
};

/// For tests that count on getting the same cluster again: one folder per test process that no
/// other test's server runs in, so that its template is made once; removed at the end.
class PrivateCache {
 public:
  PrivateCache() : variable_("SCHEMADIFF_CACHE_DIR", folder().c_str()) {}

 private:
  static const std::string& folder() {
    static const OwnCache made("schemadiff-test");
    return made.folder();
  }

  Environment variable_;
};

}  // namespace schemadiff::test
