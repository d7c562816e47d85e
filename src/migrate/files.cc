// Temporary files and renames.
#include "migrate/files.h"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "sql/error.h"

namespace schemadiff {

namespace fs = std::filesystem;

namespace {

// Undoes what has been done so far unless it is told that all went well.
class Undo {
 public:
  ~Undo() {
    if (done_) return;
    std::error_code ignored;  // the first failure is the one to report
    for (const fs::path& path : made_) fs::remove(path, ignored);
    for (const NewFile& file : replaced_)
      std::ofstream(file.path, std::ios::binary | std::ios::trunc) << file.bytes;
    for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder)
      fs::remove(*folder, ignored);  // only when empty
  }
  void made(fs::path path) { made_.push_back(std::move(path)); }
  void replaced(NewFile file) { replaced_.push_back(std::move(file)); }
  void make_folders(const fs::path& folder) {
    if (folder.empty() || fs::exists(folder)) return;
    make_folders(folder.parent_path());
    fs::create_directory(folder);
    folders_.push_back(folder);
  }
  void done() { done_ = true; }

 private:
  std::vector<fs::path> made_, folders_;
  std::vector<NewFile> replaced_;
  bool done_ = false;
};

void write_plainly(const fs::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << bytes;
  out.close();
  if (!out)
    throw fs::filesystem_error("cannot write", path,
                               std::error_code(errno, std::system_category()));
  fs::permissions(path, fs::perms(0644));
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return std::nullopt;
  if (fs::is_directory(path, error)) throw Error(path + " is a folder, not a file");
  std::ifstream in(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  if (!in) throw Error("cannot read " + path).help("check that it may be read by this user");
  return bytes;
}

void write_files(const std::vector<NewFile>& files) {
  Undo undo;
  std::string target;  // rather than the temporary file that the system's error names
  try {
    std::vector<fs::path> temporaries;
    for (const NewFile& file : files) {
      fs::path path(file.path);
      target = file.path;
      undo.make_folders(path.parent_path());
      fs::path temporary = path.parent_path() / ("." + path.filename().string() + "." +
                                                 std::to_string(getpid()) + ".tmp");
      undo.made(temporary);
      write_plainly(temporary, file.bytes);
      temporaries.push_back(temporary);
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
      target = files[i].path;
      std::optional<std::string> before = read_file(target);
      fs::rename(temporaries[i], files[i].path);
      if (before)
        undo.replaced({files[i].path, *before});
      else
        undo.made(files[i].path);
    }
  } catch (const fs::filesystem_error& e) {
    throw Error("cannot write " + target)
        .why(e.code().message() + "; nothing was written")
        .help("check the folder's permissions and the space that is left on the disk");
  }
  undo.done();
}

}  // namespace schemadiff
