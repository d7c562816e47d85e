// The embedded dev server: a private cluster, started for one run and stopped with it.
#include "dev/embedded.h"

#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "dev/binaries.h"
#include "dev/cluster_socket.h"
#include "dev/server_account.h"
#include "pg/url.h"

namespace schemadiff {

namespace {

using std::chrono::milliseconds, std::chrono::seconds, std::chrono::steady_clock;

constexpr auto kLongestStart = seconds(60);  // crash recovery on a slow disk
constexpr const char* kKept = "kept";        // the database that is left from run to run

// The number that the next transaction that writes will get; asking takes none.
constexpr auto kNextTransaction =
    "SELECT pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())";

// The state is disposable: no waiting for the disk, no background work. Statements may hold
// secrets, so none is logged.
constexpr const char* kSettings[] = {
    "listen_addresses=",
    "fsync=off",
    "full_page_writes=off",
    "synchronous_commit=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "max_wal_size=1GB",
    "checkpoint_timeout=1d",
    "autovacuum=off",
    "jit=off",
    "max_logical_replication_workers=0",
    "max_parallel_workers_per_gather=0",
    "max_connections=40",
    "shared_buffers=64MB",
    "huge_pages=off",
    "dynamic_shared_memory_type=mmap",  // in the cluster's folder, not in one that all share
    "lc_messages=C",
    "timezone=UTC",
    "log_timezone=UTC",
    "logging_collector=off",
    "log_checkpoints=off",
    "log_min_messages=log",
    "log_min_error_statement=panic",
};

ClusterHome home_for(const DevOptions& options) {
  ClusterHome home;
  home.binaries =
      choose_binaries(find_binaries(options.bin_dir), options.major_version, options.bin_dir);
  home.account = server_account();
  home.folder = cluster_folder(home.account);
  return home;
}

std::string choice_note(const Binaries& chosen, int wanted) {
  if (wanted == 0 || wanted == chosen.major) return "";
  return "no PostgreSQL " + std::to_string(wanted) + " programs here; the embedded dev server is " +
         std::to_string(chosen.major) + " from " + chosen.folder;
}

// Everything that PG* variables of the environment could change is said here. An empty value
// counts as none.
std::string url_for(const std::string& socket_folder) {
  return "postgresql://schemadiff@/postgres?host=" + percent_encoded(socket_folder) +
         "&port=" + kSocketPort +
         "&hostaddr=&options=&requirepeer=&gssencmode=disable&sslmode=disable" +
         "&channel_binding=disable&target_session_attrs=any&client_encoding=UTF8";
}

std::string log_of(const Slot& slot) { return slot.path() + "/schemadiff.log"; }

}  // namespace

EmbeddedServer::EmbeddedServer(const DevOptions& options)
    : home_(home_for(options)),
      slot_(options.keep_for.empty() ? Slot::take(home_)
                                     : Slot::take_kept(home_, options.keep_for)),
      socket_folder_(socket_folder_for(slot_.path(), home_.account)),
      url_(url_for(socket_folder_)),
      note_(choice_note(home_.binaries, options.major_version)),
      preloaded_(options.preload_libraries),
      locks_(options.locks_per_transaction()),
      trusted_(options.trusted) {
  try {
    start();
  } catch (const Error&) {
    // A cluster that was killed at a bad moment, or that holds something we cannot clean away.
    child_.reset();
    slot_.renew();
    start();
  }
  own_.emplace(socket_folder_,
               [this](bool broke, const std::string& reason) { return explain(broke, reason); });
}

EmbeddedServer::~EmbeddedServer() {
  if (vouches_) note_last_transaction();
  own_.reset();
  child_.reset();
  if (socket_folder_ != slot_.path()) rmdir(socket_folder_.c_str());
}

Command EmbeddedServer::command() const {
  std::vector<std::string> arguments = {home_.binaries.folder + "/postgres", "-D", slot_.path()};
  for (const char* setting : kSettings) arguments.insert(arguments.end(), {"-c", setting});
  arguments.insert(arguments.end(), {"-c", "unix_socket_directories=" + socket_folder_, "-c",
                                     std::string("port=") + kSocketPort, "-c",
                                     "max_locks_per_transaction=" + std::to_string(locks_)});
  std::string preloaded;
  for (const std::string& library : preloaded_)
    preloaded += (preloaded.empty() ? "" : ",") + quote_ident(library);
  if (!preloaded.empty())
    arguments.insert(arguments.end(), {"-c", "shared_preload_libraries=" + preloaded});
  Command command = home_.command(std::move(arguments));
  command.log = log_of(slot_);
  if (!trusted_) command.walls = Sandbox::make(walls());
  // The server and all its backends keep the slot locked for as long as one of them lives.
  command.inherited_lock = slot_.lock();
  return command;
}

// Its programs and libraries, its cluster, and nobody to talk to: whatever the desired SQL gets a
// function to do, it does in there.
Walls EmbeddedServer::walls() const {
  const std::filesystem::path programs = home_.binaries.folder;
  Walls walls;
  walls.runs = {programs / "postgres", "/lib", "/lib64", "/usr/lib", "/usr/lib64"};
  walls.reads = {programs.parent_path(), "/usr/share",       "/usr/local/lib",
                 "/etc/passwd",          "/etc/group",       "/etc/localtime",
                 "/etc/nsswitch.conf",   "/etc/ld.so.cache", "/dev/urandom"};
  walls.writes = {slot_.path(), socket_folder_, "/dev/null"};
  walls.connects = home_.binaries.major < 15;
  if (const char* libraries = std::getenv("LD_LIBRARY_PATH")) {
    std::istringstream folders(libraries);
    for (std::string folder; std::getline(folders, folder, ':');) walls.reads.push_back(folder);
  }
  for (const std::string& library : preloaded_)
    if (library.starts_with('/')) walls.reads.push_back(library);
  return walls;
}

void EmbeddedServer::start() {
  // We hold the lock, so whoever wrote these is dead, even if another process has its number now.
  unlink((slot_.path() + "/postmaster.pid").c_str());
  unlink((socket_folder_ + "/.s.PGSQL." + kSocketPort).c_str());
  unlink((socket_folder_ + "/.s.PGSQL." + kSocketPort + ".lock").c_str());
  child_ = std::make_unique<Child>(command());
  wait_until_ready();
  clean();
}

void EmbeddedServer::wait_until_ready() const {
  const std::string socket = socket_folder_ + "/.s.PGSQL." + kSocketPort;
  const auto deadline = steady_clock::now() + kLongestStart;
  std::string reason = "it does not listen";
  while (child_->running(milliseconds(2))) {
    if (access(socket.c_str(), F_OK) == 0) {
      try {
        Session session(url_);
        return;
      } catch (const Error& error) {
        reason = error.why();
      }
    }
    if (steady_clock::now() > deadline)
      throw Error("E504", "the embedded dev server did not start within a minute").why(reason);
  }
  throw Error("E504", "the embedded dev server does not start")
      .why(tail_of(log_of(slot_)))
      .help("see that the disk is not full; " + slot_.path() + " may be removed at any time");
}

// The end of the log is shown, since the next run writes it anew.
Error EmbeddedServer::explain(bool broke, const std::string& reason) const {
  constexpr auto kDying = milliseconds(300);  // its connections break a moment before it is gone
  const bool ended = !child_->running(kDying);
  const std::string log = log_of(slot_);
  return Error("E510", ended   ? "the embedded dev server has ended"
                       : broke ? "the embedded dev server has broken off a connection"
                               : "the embedded dev server takes no connection")
      .why(reason + "\nits log ends with:\n" + tail_of(log))
      .help(
          "run the command again, which starts it again; where it ends again, see that there is "
          "enough memory and disk, and what its log says: " +
          log);
}

// What the database is like is said by its comment, which goes with it whatever its name.
std::optional<KeptDatabase> EmbeddedServer::take_kept() {
  auto database = ScratchDatabase::take(url_, kKept);
  if (!database) return std::nullopt;
  const std::string state = database->session().value(
      "SELECT coalesce(shobj_description(oid, 'pg_database'), '') FROM pg_database"
      " WHERE datname = current_database()");
  return KeptDatabase{std::move(*database), state};
}

void EmbeddedServer::keep(ScratchDatabase database, const std::string& state) {
  if (!slot_.keeps()) return;
  Session& session = database.session();
  session.execute(sql("COMMENT ON DATABASE {} IS {}",
                      Ident{session.value("SELECT current_database()")}, Literal{state}));
  ScratchDatabase::leave(std::move(database), kKept);
  vouches_ = true;
}

std::string EmbeddedServer::last_transaction_file() const {
  return slot_.path() + "/schemadiff_last_transaction";
}

// A database that somebody else has changed is not what its comment says. Every change takes a
// transaction number from the cluster, so that one comparison tells, whatever it was.
bool EmbeddedServer::kept_is_untouched(Session& session) const {
  std::string known;
  std::ifstream(last_transaction_file()) >> known;
  return known == session.value(kNextTransaction);
}

// Behind all that this run changes. Where it fails, the next run does not trust what is kept.
void EmbeddedServer::note_last_transaction() const {
  try {
    Session session(url_);
    std::ofstream(last_transaction_file()) << session.value(kNextTransaction) << "\n";
  } catch (const Error&) {
    // The server is gone.
  }
}

// What a run leaves on the whole server: roles and tablespaces always, scratch databases when it
// was killed. The rest only if its SQL was trusted; then a new copy is simplest. The roles and
// tablespaces of a database that is kept stay as well.
void EmbeddedServer::clean() {
  Session session(url_);
  const bool may_keep = slot_.keeps() && kept_is_untouched(session);
  bool kept = false;
  for (const Row& row : session.query("SELECT datname FROM pg_database WHERE datname NOT IN "
                                      "('postgres', 'template0', 'template1')")) {
    const std::string name = row.text("datname");
    if (may_keep && name == kKept)
      kept = true;
    else
      drop_database(url_, name);
  }
  vouches_ = kept;
  if (kept) return;
  for (const Row& row : session.query("SELECT spcname FROM pg_tablespace WHERE oid >= 16384"))
    session.execute(sql("DROP TABLESPACE {}", Ident{row.text("spcname")}));
  for (const Row& row : session.query("SELECT rolname FROM pg_roles WHERE oid >= 16384"))
    session.execute(sql("DROP ROLE {}", Ident{row.text("rolname")}));
  const std::string left = session.value(
      "SELECT (SELECT count(*) FROM pg_db_role_setting) + (SELECT count(*) FROM pg_tablespace) - 2"
      " + (SELECT count(*) FROM pg_replication_slots)"
      " + (SELECT count(*) FROM pg_replication_origin)"
      " + (SELECT count(*) FROM pg_file_settings WHERE sourcefile LIKE '%postgresql.auto.conf')");
  if (left != "0") throw Error("E509", "the cluster of the embedded dev server is not clean");
}

}  // namespace schemadiff
