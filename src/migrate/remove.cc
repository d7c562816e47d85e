// Two files go, the checksums follow.
#include "migrate/remove.h"

#include <filesystem>

#include "migrate/files.h"
#include "migrate/write.h"

namespace schemadiff {

std::vector<std::string> remove_migration(const Directory& directory, const Migration& migration) {
  std::vector<NewFile> gone = {{migration.up.path, migration.up.text}};
  if (const MigrationText* down = directory.down_of(migration))
    gone.push_back({down->path, down->text});
  Directory rest = directory;
  std::erase_if(rest.migrations,
                [&](const Migration& other) { return other.version == migration.version; });
  std::erase_if(rest.downs,
                [&](const MigrationText& down) { return down.path == gone.back().path; });
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
    throw Error("cannot remove " + migration.up.name)
        .why(std::string(error.what()) + "; nothing was removed")
        .help("check the folder's permissions");
  }
  return paths;
}

}  // namespace schemadiff
