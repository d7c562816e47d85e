// Preloaded into the tool: a disk that is full, or a machine that dies, at the n-th time that
// something below a folder is to be written.
//
// FULL_DISK_FOLDER: the folder; FULL_DISK_AT: the number, from 1; FULL_DISK_KILLS=1: the process is
// killed there; FULL_DISK_COUNT: a file into which the number of times is written so far.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/types.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

bool is_below(const std::string& path) {
  const char* folder = std::getenv("FULL_DISK_FOLDER");
  if (folder == nullptr) return false;
  std::string whole = path;
  if (!path.starts_with("/")) {
    char current[4096];
    if (getcwd(current, sizeof current) == nullptr) return false;
    whole = std::string(current) + "/" + path;
  }
  return whole.find(folder) == 0;
}

std::string path_of(int file) {
  char path[4096];
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  const ssize_t length = readlink(link.c_str(), path, sizeof path);
  return length > 0 ? std::string(path, static_cast<std::size_t>(length)) : "";
}

// Counts one, and says whether it is to fail.
bool fails() {
  static int seen = 0;
  ++seen;
  if (const char* count = std::getenv("FULL_DISK_COUNT")) {
    std::FILE* out = std::fopen(count, "w");
    std::fprintf(out, "%d", seen);
    std::fclose(out);
  }
  const char* at = std::getenv("FULL_DISK_AT");
  if (at == nullptr || seen < std::atoi(at)) return false;
  if (std::getenv("FULL_DISK_KILLS") != nullptr) raise(SIGKILL);
  // What is full stays full; what needs no space goes on working.
  errno = ENOSPC;
  return true;
}

template <class F>
F* real(const char* name) {
  return reinterpret_cast<F*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static auto* const next = real<ssize_t(int, const void*, size_t)>("write");
  if (is_below(path_of(file)) && fails()) {
    // As much as there is room for.
    if (size > 1) (void)next(file, bytes, size / 2);
    errno = ENOSPC;
    return -1;
  }
  return next(file, bytes, size);
}

int fsync(int file) {
  static auto* const next = real<int(int)>("fsync");
  return is_below(path_of(file)) && fails() ? -1 : next(file);
}

int rename(const char* from, const char* to) {
  static auto* const next = real<int(const char*, const char*)>("rename");
  // Taking back is a rename too, of a name that begins with a dot and ends in .old.
  const bool taking_back = std::strstr(from, ".old") != nullptr;
  return !taking_back && is_below(to) && fails() ? -1 : next(from, to);
}

int link(const char* from, const char* to) {
  static auto* const next = real<int(const char*, const char*)>("link");
  return is_below(to) && fails() ? -1 : next(from, to);
}

int open(const char* path, int flags, ...) {
  static auto* const next = real<int(const char*, int, ...)>("open");
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  if ((flags & O_CREAT) != 0 && is_below(path) && fails()) return -1;
  return next(path, flags, mode);
}
}
