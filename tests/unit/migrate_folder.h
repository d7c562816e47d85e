// A migration directory in a folder that goes away with the test.
#pragma once
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "migrate/directory.h"
#include "migrate/write.h"

struct MigrationFolder {
  MigrationFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "schemadiff-test-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~MigrationFolder() { std::filesystem::remove_all(path); }
  MigrationFolder(const MigrationFolder&) = delete;
  MigrationFolder& operator=(const MigrationFolder&) = delete;

  void put(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << text;
  }
  schemadiff::Directory read(
      schemadiff::DirectoryFormat format = schemadiff::DirectoryFormat::kAtlas) const {
    return schemadiff::read_directory(path.string(), format);
  }
  /// As after `schemadiff hash`.
  schemadiff::Directory hashed() const {
    schemadiff::hash(read());
    return read();
  }
  std::filesystem::path path;
};
