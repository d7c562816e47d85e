// A lock file: held by whoever has it open, so that no death can leave it locked.
#include "dev/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "sql/error.h"

namespace schemadiff {

FileLock::FileLock(const std::string& path)
    : fd_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)) {
  if (fd_ < 0) throw Error("E552", "cannot open the lock file " + path).why(std::strerror(errno));
}

FileLock::FileLock(FileLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

FileLock::~FileLock() {
  if (fd_ >= 0) close(fd_);
}

bool FileLock::take(int operation) const {
  int done;
  do done = flock(fd_, operation);
  while (done != 0 && errno == EINTR);
  if (done != 0 && errno != EWOULDBLOCK)
    throw Error("E552", "cannot lock a file of the dev server").why(std::strerror(errno));
  return done == 0;
}

FileLock FileLock::shared(const std::string& path) {
  FileLock lock(path);
  lock.take(LOCK_SH);
  return lock;
}

FileLock FileLock::exclusive(const std::string& path) {
  FileLock lock(path);
  lock.take(LOCK_EX);
  return lock;
}

std::optional<FileLock> FileLock::try_exclusive(const std::string& path) {
  FileLock lock(path);
  if (!lock.take(LOCK_EX | LOCK_NB)) return std::nullopt;
  return lock;
}

}  // namespace schemadiff
