// Temporary files and renames.
#include "migrate/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>
#include <system_error>

#include "dev/descriptor.h"
#include "sql/error.h"

namespace schemadiff {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& path) {
  throw fs::filesystem_error("", path, std::error_code(errno, std::system_category()));
}

// Undoes what has been done so far unless it is told that all went well. Nothing of it needs space
// on the disk: a file that is replaced keeps a second name meanwhile.
class Undo {
 public:
  ~Undo() {
    std::error_code ignored;  // the first failure is the one to report
    for (auto file = replaced_.rbegin(); file != replaced_.rend(); ++file) {
      if (!done_) fs::rename(file->second, file->first, ignored);
      fs::remove(file->second, ignored);  // where both are one file, renaming leaves the name
    }
    if (done_) return;
    for (const fs::path& path : made_) fs::remove(path, ignored);
    for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder)
      fs::remove(*folder, ignored);  // only when empty
  }
  void made(fs::path path) { made_.push_back(std::move(path)); }
  void replaces(const fs::path& path, const fs::path& kept) {
    fs::create_hard_link(path, kept);
    replaced_.emplace_back(path, kept);
  }
  void make_folders(const fs::path& folder) {
    if (folder.empty() || fs::exists(folder)) return;
    make_folders(folder.parent_path());
    fs::create_directory(folder);
    folders_.push_back(folder);
  }
  void done() { done_ = true; }

 private:
  std::vector<fs::path> made_, folders_;
  std::vector<std::pair<fs::path, fs::path>> replaced_;  // path, and its second name
  bool done_ = false;
};

int opened(const fs::path& path, int flags) {
  const int file = open(path.c_str(), flags | O_CLOEXEC, 0644);
  if (file < 0) fail(path);
  return file;
}

// Until it is on the disk, also where the machine loses its power.
void sync(const Descriptor& file, const fs::path& path) {
  if (fsync(file.get()) != 0) fail(path);
}

void write_plainly(const fs::path& path, std::string_view bytes) {
  const Descriptor file(opened(path, O_WRONLY | O_CREAT | O_TRUNC));
  if (fchmod(file.get(), 0644) != 0) fail(path);  // whatever the umask says
  while (!bytes.empty()) {
    const ssize_t written = write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) fail(path);
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  sync(file, path);
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

// A name beside the file that no other run uses.
fs::path beside(const fs::path& path, const char* what) {
  return path.parent_path() /
         ("." + path.filename().string() + "." + std::to_string(getpid()) + what);
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  const auto refuse = [&path] {
    throw Error("E911", "cannot read " + path)
        .why(std::strerror(errno))
        .help("check that it may be read by this user");
  };
  struct stat about {};
  const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.get() < 0 && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (file.get() < 0 || fstat(file.get(), &about) != 0) refuse();
  if (S_ISDIR(about.st_mode)) throw Error("E912", path + " is a folder, not a file");
  const auto size = static_cast<std::size_t>(about.st_size);
  std::string bytes(size + 1, '\0');  // one more than there are: a short read is the end
  std::size_t filled = 0;
  while (true) {
    const ssize_t got = read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno != EINTR) refuse();
    if (got > 0) filled += static_cast<std::size_t>(got);
    if (got == 0 || (got > 0 && filled == size)) break;
    if (filled == bytes.size()) bytes.resize(2 * filled);  // a pipe
  }
  bytes.resize(filled);
  return bytes;
}

void write_files(const std::vector<NewFile>& files) {
  Undo undo;
  std::string target;  // rather than the temporary file that the system's error names
  try {
    std::set<fs::path> folders;
    for (const NewFile& file : files) {
      const fs::path path(file.path);
      target = file.path;
      if (fs::is_directory(path)) throw Error("E912", target + " is a folder, not a file");
      undo.make_folders(path.parent_path());
      folders.insert(folder_of(path));
      undo.made(beside(path, ".tmp"));
      write_plainly(beside(path, ".tmp"), file.bytes);
    }
    for (const NewFile& file : files) {
      const fs::path path(file.path);
      target = file.path;
      if (fs::exists(path))
        undo.replaces(path, beside(path, ".old"));
      else
        undo.made(path);
      fs::rename(beside(path, ".tmp"), path);
    }
    for (const fs::path& folder : folders) {
      target = folder.string();
      sync(Descriptor(opened(folder, O_RDONLY | O_DIRECTORY)), folder);
    }
  } catch (const fs::filesystem_error& e) {
    throw Error("E916", "cannot write " + target)
        .why(e.code().message() + "; nothing was written")
        .help("check the folder's permissions and the space that is left on the disk");
  }
  undo.done();
}

}  // namespace schemadiff
