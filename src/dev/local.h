// The local server of a project: a database for the application under test, which stays until it is
// dropped.
#pragma once
#include <optional>
#include <string>

#include "dev/cluster_socket.h"
#include "dev/file_lock.h"
#include "dev/process.h"
#include "dev/slot.h"

namespace schemadiff {

/// A cluster of its own beside those of the dev servers, which clearing the cache leaves alone. It
/// writes to the disk as any PostgreSQL does, runs until it is stopped, and is reached through a
/// socket that only this user (and root) can enter.
class LocalServer {
 public:
  /// project: the path of the project's folder; bin_dir: of the server's programs, "": find some.
  /// Holds a lock, so that two runs do not start it at once. Throws Error, also when the programs
  /// of the version that made the cluster are gone.
  LocalServer(const std::string& project, const std::string& bin_dir);

  bool exists() const;
  bool running() const;
  /// Makes the cluster and the database where they are missing, and starts it where it does not
  /// run. Throws Error.
  void start();
  /// Where it does not run, nothing happens. Throws Error.
  void stop();
  /// Stops it, and removes it with all data. Throws Error.
  void drop();

  /// Of the project's database.
  const std::string& url() const { return url_; }
  std::string psql() const { return home_.binaries.folder + "/psql"; }

 private:
  void make();
  void start_again(const FileLock& alive);
  Finished pg_ctl(std::vector<std::string> arguments, int inherited_lock = -1) const;
  std::string alive_lock() const { return path_ + ".alive.lock"; }
  std::string socket_file() const { return socket_folder_ + "/.s.PGSQL." + kSocketPort; }
  std::string log() const { return path_ + "/schemadiff.log"; }

  ClusterHome home_;
  std::string path_;  // the data directory
  std::optional<FileLock> lock_;
  std::string socket_folder_, url_;
};

}  // namespace schemadiff
