// The advisory lock of migrations.
#include "migrate/lock.h"

#include <thread>
#include <utility>

namespace schemadiff {

namespace {

constexpr std::chrono::milliseconds kBetweenQuestions(100);
constexpr const char* kBackend = "SELECT pg_catalog.pg_backend_pid()";

Error pooled() {
  return Error("E404", "the connection goes through a pooler that shares server connections")
      .why(
          "two statements of one session ran on different server connections, or two sessions on "
          "one, as with PgBouncer in transaction mode; locks and settings of a session do not hold "
          "there")
      .help("connect to the server directly, or to a pool in session mode");
}

// Who holds the lock, for people; "" when nobody does any more.
std::string holder_of(Session& session, const Sql& condition) {
  Rows rows = session.query(sql(
      R"sql(SELECT pg_catalog.concat_ws(', ', 'process ' || l.pid, 'user ' || a.usename,
       nullif(a.application_name, ''), 'from ' || pg_catalog.host(a.client_addr),
       'connected since ' || pg_catalog.date_trunc('second', a.backend_start)) AS holder
  FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
 WHERE l.locktype = 'advisory' AND l.granted AND {}
   AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()))sql",
      condition));
  return rows.empty() ? "" : rows[0].text("holder");
}

// Of the worker's lock, which has two keys.
Sql worker_keys(std::int64_t key) {
  return sql("{}, 1", static_cast<std::int32_t>(static_cast<std::uint32_t>(key)));
}

}  // namespace

std::int64_t lock_key(std::string_view name) {
  std::uint32_t hash = 2166136261;
  for (char c : name) hash = (hash * 16777619) ^ static_cast<unsigned char>(c);
  return hash;
}

struct MigrationLock::Key {
  Sql arguments;          // of pg_try_advisory_lock()
  Sql condition;          // on its row in pg_locks
  std::string what, why;  // the Error when it cannot be had
};

MigrationLock::MigrationLock(const std::string& url, const std::string& name,
                             std::chrono::milliseconds timeout, const OnWait& on_wait)
    : session_(url), key_(lock_key(name)), deadline_(std::chrono::steady_clock::now() + timeout) {
  // The connection lies idle for as long as a migration takes.
  if (session_.major_version() >= 14) session_.execute("SET idle_session_timeout = 0");
  backend_ = session_.value(kBackend);
  acquire(session_,
          {sql("{}", key_), sql("l.classid = 0 AND l.objid = {}::oid AND l.objsubid = 1", key_),
           "another migration of this database is running", "the lock \"" + name + "\" is held"},
          on_wait);
}

void MigrationLock::work_in(Session& worker, const OnWait& on_wait) {
  check(worker);
  acquire(worker,
          {worker_keys(key_), sql("l.classid = {}::oid AND l.objid = 1 AND l.objsubid = 2", key_),
           "a statement of a run that has ended is still running",
           "it was sent to the server before the run was broken off"},
          on_wait);
}

void MigrationLock::acquire(Session& session, const Key& key, const OnWait& on_wait) {
  for (bool told = false;;) {
    if (session.value(sql("SELECT pg_catalog.pg_try_advisory_lock({})", key.arguments)) == "t")
      return;
    const std::string holder = holder_of(session, key.condition);
    if (!std::exchange(told, true)) on_wait(holder);
    if (std::chrono::steady_clock::now() >= deadline_)
      throw Error("E805", key.what)
          .why(key.why + (holder.empty() ? "" : " by " + holder))
          .help("wait until it has ended and try again; nothing was changed");
    std::this_thread::sleep_for(kBetweenQuestions);
  }
}

Sql MigrationLock::kept_by_worker() const {
  return sql("SELECT pg_catalog.pg_advisory_lock({})", worker_keys(key_));
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
  throw Error("E806", "the lock that keeps other migrations of this database out is lost")
      .why("the connection that held it, process " + backend_ + " of the server, has ended")
      .help("look what is in effect with: schemadiff status, then apply again");
}

}  // namespace schemadiff
