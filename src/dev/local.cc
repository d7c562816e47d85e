// pg_ctl starts and stops the server, which therefore has no tie to the run that started it.
#include "dev/local.h"

#include <unistd.h>

#include <fstream>
#include <functional>

#include "dev/server_account.h"
#include "pg/session.h"
#include "pg/url.h"

namespace schemadiff {

namespace {

constexpr const char* kDatabase = "app";

// $1 cluster, $2 folder of initdb. It appears under its name only when it is whole.
constexpr const char* kMake = R"sh(
set -e; umask 077
make() {
  rm -rf "$1.new"
  "$2/initdb" --auth=trust --username=schemadiff --encoding=UTF8 --locale="$3" \
    --pgdata="$1.new" >/dev/null
}
make "$1" "$2" C.UTF-8 || make "$1" "$2" C
mv "$1.new" "$1"
)sh";

// The version that made the cluster; 0 when there is none.
int version_of(const std::string& cluster) {
  std::ifstream file(cluster + "/PG_VERSION");
  int version = 0;
  file >> version;
  return version;
}

ClusterHome home_of(const std::string& cluster, const std::optional<Account>& account,
                    const std::string& folder, const std::string& bin_dir) {
  const int wanted = version_of(cluster);
  ClusterHome home{choose_binaries(find_binaries(bin_dir), wanted, bin_dir), account, folder};
  if (wanted != 0 && home.binaries.major != wanted)
    throw Error("E543", "the local database is one of PostgreSQL " + std::to_string(wanted) +
                            ", whose programs are not here")
        .why("found: PostgreSQL " + std::to_string(home.binaries.major) + " in " +
             home.binaries.folder)
        .help("install them or name their folder in [dev] bin_dir, or begin anew by removing " +
              cluster);
  return home;
}

std::string in_shell(const std::string& text) {
  std::string quoted = "'";
  for (char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace

LocalServer::LocalServer(const std::string& project, const std::string& bin_dir) {
  const std::optional<Account> account = server_account();
  const std::string folder = cluster_folder(account) + "/local";
  make_private_folder(folder, account);
  path_ = folder + "/" + std::to_string(std::hash<std::string>{}(project));
  lock_ = FileLock::exclusive(path_ + ".lock");
  home_ = home_of(path_, account, folder, bin_dir);
  socket_folder_ = socket_folder_for(path_, account);
  url_ = "postgresql://schemadiff@/" + std::string(kDatabase) +
         "?host=" + percent_encoded(socket_folder_) + "&port=" + kSocketPort;
}

bool LocalServer::exists() const { return version_of(path_) != 0; }

Finished LocalServer::pg_ctl(std::vector<std::string> arguments, int inherited_lock) const {
  arguments.insert(arguments.begin(), {home_.binaries.folder + "/pg_ctl", "-D", path_, "-w"});
  Command command = home_.command(std::move(arguments));
  command.inherited_lock = inherited_lock;
  return schemadiff::run(command);
}

// The server and all its backends hold the lock for as long as one of them lives: unlike the number
// in postmaster.pid, which another process may have by now.
bool LocalServer::running() const {
  return exists() && !FileLock::try_exclusive(alive_lock()).has_value();
}

void LocalServer::make() {
  Command command = home_.command({"/bin/sh", "-c", kMake, "sh", path_, home_.binaries.folder});
  // If we are killed, nobody else begins before the shell is done.
  command.inherited_lock = lock_->descriptor();
  if (const Finished done = schemadiff::run(command); !done.ok)
    throw Error("E505", "cannot make the cluster of the local database, " + path_)
        .why(done.output)
        .help(
            "see that the disk is not full, or name another folder in the environment variable "
            "SCHEMADIFF_CACHE_DIR");
}

void LocalServer::start() {
  if (!exists()) make();
  if (const auto alive = FileLock::try_exclusive(alive_lock())) start_again(*alive);
  Session session(with_database(url_, "postgres"));
  const bool there = session.value(sql("SELECT EXISTS (SELECT FROM pg_database WHERE datname = {})",
                                       Literal{kDatabase})) == "t";
  if (!there) session.execute(sql("CREATE DATABASE {}", Ident{kDatabase}));
}

void LocalServer::start_again(const FileLock& alive) {
  // Whoever wrote these is dead.
  for (const std::string& file :
       {path_ + "/postmaster.pid", socket_file(), socket_file() + ".lock"})
    unlink(file.c_str());
  const std::string settings =
      "-c listen_addresses= -c unix_socket_directories=" + in_shell(socket_folder_) +
      " -c port=" + kSocketPort;
  if (!pg_ctl({"-l", log(), "-o", settings, "start"}, alive.descriptor()).ok)
    throw Error("E544", "the local database does not start")
        .why(tail_of(log()))
        .help("see that the disk is not full; schemadiff dev down --drop begins anew");
}

void LocalServer::stop() {
  if (!running()) return;
  if (const Finished stopped = pg_ctl({"-m", "fast", "stop"}); !stopped.ok)
    throw Error("E545", "the local database does not stop").why(stopped.output);
}

void LocalServer::drop() {
  stop();
  const Finished removed =
      schemadiff::run(home_.command({"/bin/rm", "-rf", path_, path_ + ".new"}));
  if (!removed.ok) throw Error("E545", "cannot remove " + path_).why(removed.output);
}

}  // namespace schemadiff
