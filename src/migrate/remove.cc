// The files go, the checksums follow.
#include "migrate/remove.h"

#include <filesystem>

#include "migrate/files.h"
#include "migrate/write.h"

namespace schemadiff {

std::vector<std::string> remove_migrations(const Directory& directory,
                                           const std::vector<const Migration*>& migrations) {
  Directory rest = directory;
  std::vector<NewFile> gone;
  for (const Migration* migration : migrations) {
    gone.push_back({migration->up.path, std::string(migration->up.text)});
    std::erase_if(rest.migrations,
                  [&](const Migration& other) { return other.version == migration->version; });
    const MigrationText* down = directory.down_of(*migration);
    if (down == nullptr) continue;
    gone.push_back({down->path, std::string(down->text)});
    std::erase_if(rest.downs, [&](const MigrationText& other) { return other.path == down->path; });
  }
  std::vector<std::string> paths;
  try {
    for (const NewFile& file : gone) {
      std::filesystem::remove(file.path);
      paths.push_back(file.path);
    }
    hash(rest);
  } catch (const std::exception& error) {
    gone.resize(paths.size());
    write_files(gone);
    throw Error("E916", "cannot remove " + migrations.front()->up.name)
        .why(std::string(error.what()) + "; nothing was removed")
        .help("check the folder's permissions");
  }
  return paths;
}

}  // namespace schemadiff
