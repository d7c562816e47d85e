// The library that gives test servers a provider of security labels.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <string>

namespace schemadiff::test {

/// A copy of it for as long as this lives: the server's user may not be let into the build folder.
class LabelProvider {
 public:
  LabelProvider() {
    std::filesystem::copy_file(LABEL_PROVIDER, path(),
                               std::filesystem::copy_options::overwrite_existing);
  }
  ~LabelProvider() { std::filesystem::remove(path()); }
  LabelProvider(const LabelProvider&) = delete;
  LabelProvider& operator=(const LabelProvider&) = delete;

  static std::filesystem::path path() {
    return std::filesystem::temp_directory_path() /
           ("schemadiff-label-provider-" + std::to_string(getpid()) + ".so");
  }
};

}  // namespace schemadiff::test
