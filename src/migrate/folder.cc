// Two folders change places in one call of the system (renameat2(2)).
#include "migrate/folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <system_error>

#include "sql/error.h"

namespace schemadiff {

namespace fs = std::filesystem;

namespace {

std::set<std::string> lines_of(const fs::path& list) {
  std::ifstream in(list);
  std::set<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

// Whatever happens, nothing stays beside the folder.
struct Beside {
  fs::path path;
  ~Beside() {
    std::error_code ignored;  // the first failure is the one to report
    fs::remove_all(path, ignored);
  }
};

void write_all(const fs::path& folder, const std::vector<NewFile>& files) {
  std::set<fs::path> made;
  for (const NewFile& file : files) {
    const fs::path path = folder / file.path;
    if (made.insert(path.parent_path()).second) fs::create_directories(path.parent_path());
    std::ofstream out(path, std::ios::binary);
    out.write(file.bytes.data(), static_cast<std::streamsize>(file.bytes.size()));
    out.close();
    if (!out) throw fs::filesystem_error("", path, std::error_code(errno, std::system_category()));
  }
}

// What somebody else has put there: CNAME, .nojekyll.
void keep_strangers(const fs::path& from, const fs::path& to, const std::set<std::string>& ours) {
  for (const auto& entry : fs::recursive_directory_iterator(from)) {
    const fs::path path = entry.path().lexically_relative(from);
    if (entry.is_directory() && !entry.is_symlink()) continue;
    if (ours.contains(path.generic_string()) || fs::exists(fs::symlink_status(to / path))) continue;
    fs::create_directories((to / path).parent_path());
    fs::copy(entry.path(), to / path, fs::copy_options::copy_symlinks);
  }
}

void change_places(const fs::path& made, const fs::path& folder) {
  if (renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0) return;
  if (errno != EINVAL && errno != ENOSYS)
    throw fs::filesystem_error("", folder, std::error_code(errno, std::system_category()));
  // A file system that cannot do it: there is no folder for a moment.
  const fs::path old = made.string() + ".old";
  fs::rename(folder, old);
  std::error_code error;
  fs::rename(made, folder, error);
  if (error) {
    fs::rename(old, folder);
    throw fs::filesystem_error("", folder, error);
  }
  fs::rename(old, made);
}

}  // namespace

void replace_folder(const std::string& folder, const std::vector<NewFile>& files,
                    const std::string& marker) {
  try {
    const fs::path target = fs::weakly_canonical(fs::absolute(folder));
    if (fs::exists(target) && !fs::is_directory(target))
      throw Error("E912", folder + " is a file, not a folder");
    const bool replaces = fs::exists(target);
    if (replaces && !fs::is_empty(target) && !fs::exists(target / marker))
      throw Error("E913", folder + " holds files that were not written by this command")
          .why("there is no " + marker + " in it, which would list them")
          .help("choose another folder with --output, or remove it yourself");
    fs::create_directories(target.parent_path());
    const Beside beside{target.parent_path() / fs::path("." + target.filename().string() + "." +
                                                        std::to_string(getpid()) + ".tmp")};
    std::string list;
    for (const NewFile& file : files) list += file.path + "\n";
    list += marker + "\n";
    std::vector<NewFile> all = files;
    all.push_back({marker, list});
    write_all(beside.path, all);
    if (replaces) {
      keep_strangers(target, beside.path, lines_of(target / marker));
      change_places(beside.path, target);
    } else {
      fs::rename(beside.path, target);
    }
  } catch (const fs::filesystem_error& error) {
    throw Error("E916", "cannot write the folder " + folder)
        .why(error.code().message() + "; nothing was changed")
        .help("check the folder's permissions and the space that is left on the disk");
  }
}

}  // namespace schemadiff
