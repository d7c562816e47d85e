// The advisory lock of migrations.
#include "migrate/lock.h"

#include <thread>

namespace schemadiff {

namespace {

constexpr std::chrono::milliseconds kBetweenQuestions(100);
constexpr const char* kBackend = "SELECT pg_catalog.pg_backend_pid()";

Error pooled() {
  return Error("the connection goes through a pooler that shares server connections")
      .why(
          "two statements of one session ran on different server connections, or two sessions on "
          "one, as with PgBouncer in transaction mode; locks and settings of a session do not hold "
          "there")
      .help("connect to the server directly, or to a pool in session mode");
}

// Who holds the lock, for people; "" when nobody does any more.
std::string holder_of(Session& session, std::int64_t key) {
  Rows rows = session.query(sql(
      R"sql(SELECT pg_catalog.concat_ws(', ', 'process ' || l.pid, 'user ' || a.usename,
       nullif(a.application_name, ''), 'from ' || pg_catalog.host(a.client_addr),
       'connected since ' || pg_catalog.date_trunc('second', a.backend_start)) AS holder
  FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
 WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND l.objid = {}::oid
   AND l.objsubid = 1
   AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))sql",
      key));
  return rows.empty() ? "" : rows[0].text("holder");
}

}  // namespace

std::int64_t lock_key(std::string_view name) {
  std::uint32_t hash = 2166136261;
  for (char c : name) hash = (hash * 16777619) ^ static_cast<unsigned char>(c);
  return hash;
}

MigrationLock::MigrationLock(const std::string& url, const std::string& name,
                             std::chrono::milliseconds timeout,
                             const std::function<void(const std::string&)>& on_wait)
    : session_(url), key_(lock_key(name)) {
  // The connection lies idle for as long as a migration takes.
  if (session_.major_version() >= 14) session_.execute("SET idle_session_timeout = 0");
  backend_ = session_.value(kBackend);
  auto deadline = std::chrono::steady_clock::now() + timeout;
  for (bool told = false;;) {
    if (session_.value(sql("SELECT pg_catalog.pg_try_advisory_lock({})", key_)) == "t") break;
    std::string holder = holder_of(session_, key_);
    if (!told) on_wait(holder);
    told = true;
    if (std::chrono::steady_clock::now() >= deadline)
      throw Error("another migration of this database is running")
          .why("the lock \"" + name + "\" is held" + (holder.empty() ? "" : " by " + holder))
          .help("wait until it has ended and try again; nothing was changed");
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  if (session_.value(kBackend) != backend_) throw pooled();
}

MigrationLock::~MigrationLock() {
  try {
    session_.value(sql("SELECT pg_catalog.pg_advisory_unlock({})", key_));
  } catch (const Error&) {
    // The connection is gone, and the lock with it.
  }
}

void MigrationLock::check(Session& worker) {
  if (session_.value(kBackend) != backend_) throw pooled();
  require(worker.value(sql("SELECT {}", condition())));
}

Sql MigrationLock::condition() {
  const auto now = std::chrono::steady_clock::now();
  if (now - asked_ < kBetweenQuestions)
    return sql("CASE pg_catalog.pg_backend_pid() WHEN {} THEN 'shared' ELSE 'held' END",
               Sql::trusted(backend_));
  asked_ = now;
  return sql(R"sql(CASE WHEN pg_catalog.pg_backend_pid() = {} THEN 'shared' WHEN EXISTS (
  SELECT FROM pg_catalog.pg_locks
   WHERE pid = {} AND locktype = 'advisory' AND classid = 0 AND objid = {}::oid AND objsubid = 1
     AND granted) THEN 'held' ELSE 'lost' END)sql",
             Sql::trusted(backend_), Sql::trusted(backend_), key_);
}

void MigrationLock::require(const std::string& value) const {
  if (value == "held") return;
  if (value == "shared") throw pooled();
  throw Error("the lock that keeps other migrations of this database out is lost")
      .why("the connection that held it, process " + backend_ + " of the server, has ended")
      .help("look what is in effect with: schemadiff status, then apply again");
}

std::unique_ptr<MigrationLock> take_lock(const std::string& url, const std::string& name,
                                         std::chrono::milliseconds timeout, Session& worker,
                                         Progress& progress) {
  auto lock = std::make_unique<MigrationLock>(
      url, name, timeout, [&](const std::string& holder) { progress.waiting_for_lock(holder); });
  lock->check(worker);
  return lock;
}

}  // namespace schemadiff
