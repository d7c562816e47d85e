// The watcher polls from a thread of its own while the statement runs.
#include "plan/lock_trap.h"

#include <chrono>
#include <vector>

#include "sql/lexer.h"

namespace schemadiff {

namespace {

// Of relations those of this database, and whatever else is waited for.
Sql locks_of(const Sql& pid) {
  return sql(
      "SELECT DISTINCT l.relation::bigint AS oid, l.mode, l.granted FROM pg_catalog.pg_locks l"
      " WHERE l.pid = {} AND (NOT l.granted OR l.locktype = 'relation' AND l.relation >= 16384"
      " AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname ="
      " pg_catalog.current_database()))",
      pid);
}

// true: one of them is waited for.
bool note(const Rows& locks, ModesByRelation& modes) {
  bool waits = false;
  for (const Row& row : locks) {
    waits |= !row.boolean("granted");
    if (!row.is_null("oid")) modes[row.integer("oid")].add(lock_mode_of(row.text("mode")));
  }
  return waits;
}

// Those whose name, or that of an index, stands in the statement; all where none does.
Sql named_tables(const std::vector<std::string>& words) {
  std::vector<std::string> any = words;
  if (any.empty()) any.emplace_back("");
  return sql(
      "WITH tables AS (SELECT c.oid, c.relname, pg_catalog.format('%I.%I', n.nspname, c.relname)"
      " AS name FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n"
      " ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384"
      " AND c.relpersistence <> 't'),"
      " named AS (SELECT t.* FROM tables t WHERE t.relname IN ({}) OR EXISTS (SELECT FROM"
      " pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid"
      " WHERE i.indrelid = t.oid AND c.relname IN ({})))"
      " SELECT name FROM named UNION ALL SELECT name FROM tables"
      " WHERE NOT EXISTS (SELECT FROM named)",
      literals(any), literals(any));
}

}  // namespace

ModesByRelation locks_held(Session& session) {
  ModesByRelation modes;
  note(session.query(locks_of(sql("pg_catalog.pg_backend_pid()"))), modes);
  return modes;
}

LockTrap::LockTrap(Session& watcher, Session& session, std::string_view statement, Holds holds)
    : watcher_(watcher), pid_(session.value("SELECT pg_catalog.pg_backend_pid()")), holds_(holds) {
  set(statement);
  thread_ = std::thread([this] { watch(); });
}

ModesByRelation LockTrap::spring() {
  over_ = true;
  if (thread_.joinable()) thread_.join();
  return seen_;
}

void LockTrap::set(std::string_view statement) {
  std::vector<std::string> tables;
  for (const Row& row : watcher_.query(named_tables(mentions(statement))))
    tables.push_back(row.text("name"));
  watcher_.begin();
  if (tables.empty()) return;
  std::vector<Sql> names;
  for (const std::string& table : tables) names.push_back(Sql::trusted(table));
  const Sql list = join(names);
  const Sql readers = holds_ == Holds::kTwice
                          ? sql("LOCK TABLE {} IN ACCESS SHARE MODE; SAVEPOINT one; ", list)
                          : Sql();
  try {
    watcher_.execute(sql("{}LOCK TABLE {} IN SHARE UPDATE EXCLUSIVE MODE", readers, list));
    sets_ = holds_ == Holds::kTwice ? 2 : 1;
  } catch (const ServerError&) {
    watcher_.rollback();  // more tables than the server has locks: what is seen in passing counts
    watcher_.begin();
  }
}

void LockTrap::watch() {
  try {
    while (!over_) {
      look();
      if (sets_ == 0 && holds_ == Holds::kOnce) break;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    watcher_.rollback();
  } catch (const Error&) {
    // The connection is gone and its locks with it, so that the statement goes on; what it did
    // is not known.
  }
}

void LockTrap::look() {
  const bool waits = note(watcher_.query(locks_of(Sql::trusted(pid_))), seen_);
  if (sets_ == 0 || !waits) return;
  --sets_;
  watcher_.execute(sets_ == 1 ? "ROLLBACK TO SAVEPOINT one" : "ROLLBACK; BEGIN");
}

}  // namespace schemadiff
