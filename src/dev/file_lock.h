// A lock file: held by whoever has it open, so that no death can leave it locked.
#pragma once
#include <optional>
#include <string>

namespace schemadiff {

/// Movable. Held (flock) until this object and every process that inherited the descriptor are
/// gone. The file is made if need be and never removed: a removed one would be locked twice.
class FileLock {
 public:
  /// Waits. Throws Error when the file cannot be made.
  static FileLock shared(const std::string& path);
  static FileLock exclusive(const std::string& path);
  /// Empty when somebody else holds it.
  static std::optional<FileLock> try_exclusive(const std::string& path);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

  /// For Command::inherited_lock.
  int descriptor() const { return fd_; }

 private:
  explicit FileLock(const std::string& path);
  bool take(int operation) const;
  int fd_ = -1;
};

}  // namespace schemadiff
