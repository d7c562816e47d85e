// The clusters that are kept for the embedded server: one template, and numbered copies of it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "dev/binaries.h"
#include "dev/file_lock.h"
#include "dev/process.h"

namespace schemadiff {

/// Which clusters: the server's programs, who runs them, and the folder for all of their clusters.
struct ClusterHome {
  Binaries binaries;
  std::optional<Account> account;
  std::string folder;

  /// One of the programs with these arguments, run by the account with a clean environment.
  Command command(std::vector<std::string> arguments) const;
};

/// One copy, ours as long as this object, or a server that was started with lock() inherited,
/// lives. Two runs at once so get two copies, and a server that is still shutting down keeps its.
///
/// A copy is used again by later runs. It carries a stamp of the server's version and of the boot
/// of the machine: as nothing here is ever synced to disk, what a power failure left behind must
/// not be trusted, and made once more costs less than a second.
class Slot {
 public:
  /// Locks the first free one, and copies the template where that is missing or out of date; makes
  /// the template first where need be. Throws Error when initdb fails.
  static Slot take(const ClusterHome& home);
  /// The one that is kept for somebody, with what an earlier run left in it; any other when a run
  /// has it. Those that nobody has used for the longest time are removed.
  static Slot take_kept(const ClusterHome& home, const std::string& keep_for);

  /// The paths of those that are kept, the most recently used first.
  static std::vector<std::string> kept(const ClusterHome& home);
  /// Removes all that are kept and that no run has.
  static void forget_kept(const ClusterHome& home) { remove_kept(home, 0, ""); }

  /// Throws the copy away and makes another, for one whose server does not start.
  void renew();

  const std::string& path() const { return path_; }  // the data directory
  bool keeps() const { return keeps_; }              // it is the one that is kept for somebody
  int lock() const { return lock_.descriptor(); }

 private:
  static void remove_kept(const ClusterHome& home, std::size_t but_newest, const char* when);
  Slot(ClusterHome home, std::string path, FileLock lock)
      : home_(std::move(home)), path_(std::move(path)), lock_(std::move(lock)) {}

  ClusterHome home_;
  std::string path_;
  FileLock lock_;
  bool keeps_ = false;
};

}  // namespace schemadiff
