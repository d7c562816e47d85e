// Looks at what is there first.
#include "cli/write_schema.h"

#include <filesystem>
#include <set>

#include "migrate/files.h"

namespace schemadiff {

namespace {

void refuse_others(const std::string& folder, const std::set<std::string>& ours) {
  namespace fs = std::filesystem;
  if (!fs::is_directory(folder)) return;
  std::set<std::string> others;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (const std::string path = entry.path().lexically_normal();
        path.ends_with(".sql") && !ours.contains(path))
      others.insert(path);
  if (others.empty()) return;
  throw Error("E914", "the folder holds other schema files, which would declare things once more")
      .at({*others.begin(), 0, 0, ""})
      .help("name another folder, or move the file away; nothing was written");
}

}  // namespace

std::vector<std::string> write_schema(const std::string& folder,
                                      const std::vector<SchemaFile>& files, bool force) {
  std::vector<std::string> paths;
  std::vector<NewFile> changed;
  std::set<std::string> ours;
  bool sql = false;
  for (const SchemaFile& file : files) {
    const std::string path = (std::filesystem::path(folder) / file.path).lexically_normal();
    paths.push_back(path);
    ours.insert(path);
    sql = sql || path.ends_with(".sql");
    const std::optional<std::string> there = read_file(path);
    if (there == file.text) continue;
    if (there && !force)
      throw Error("E915", "the file is there already and says something else")
          .at({path, 0, 0, ""})
          .help("--force replaces it; or name another folder. Nothing was written");
    changed.push_back({path, file.text});
  }
  if (sql) refuse_others(folder, ours);
  write_files(changed);
  return paths;
}

}  // namespace schemadiff
