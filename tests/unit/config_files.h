// For the configuration's tests: a folder with files in it, and loading from it.
#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "config/config.h"

namespace schemadiff::test {

/// A temporary folder, removed with what it holds.
class ConfigFolder {
 public:
  explicit ConfigFolder(const std::string& atlas_toml = "") {
    std::string name = (std::filesystem::temp_directory_path() / "config-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw Error("E990", "no temporary folder");
    path_ = name;
    if (!atlas_toml.empty()) write("atlas.toml", atlas_toml);
  }
  ~ConfigFolder() { std::filesystem::remove_all(path_); }
  ConfigFolder(const ConfigFolder&) = delete;
  ConfigFolder& operator=(const ConfigFolder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
  }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

  /// Loads this folder's atlas.toml with nothing but `variables` in the environment.
  Config load(Overrides overrides = {}) const {
    if (!overrides.config) overrides.config = *this / "atlas.toml";
    return load_config(overrides, [this](const std::string& name) {
      auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional(found->second);
    });
  }

  /// What the error of load() says, the folder's path left out; "" when there is none.
  std::string failure(const Overrides& overrides = {}) const {
    return failure_of([&] { load(overrides); });
  }
  template <class F>
  std::string failure_of(const F& run) const {
    try {
      run();
    } catch (const Error& error) {
      std::string text = error.message(), prefix = path_.string() + "/";
      for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
        text.erase(at, prefix.size());
      return text;
    }
    return "";
  }

  std::map<std::string, std::string> variables;

 private:
  std::filesystem::path path_;
};

}  // namespace schemadiff::test
