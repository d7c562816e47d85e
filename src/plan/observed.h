// What one statement does on a dev database: the locks that it takes, which tables it reads whole,
// which it writes anew. Seen, not looked up in a list.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pg/session.h"
#include "plan/lock_trap.h"

namespace schemadiff {

/// A relation that was there before the statement and that the statement locked or wrote anew.
/// TOAST tables are left out: they go with theirs.
struct ObservedRelation {
  std::int64_t oid = 0;
  std::string name;                  // as SQL writes it, before the statement: "public.users"
  char kind = 'r';                   // pg_class.relkind
  std::int64_t table_oid = 0;        // of an index: its table's; else its own
  std::string table;                 // likewise, the name
  LockMode taken = LockMode::kNone;  // the strongest that this statement was the first to take
  LockMode held = LockMode::kNone;   // the strongest that the transaction holds behind it
  bool rewritten = false;  // it has another file now: every row, or index entry, was written anew
  bool scanned = false;    // a table that was read from end to end; tells nothing of DML and
                           // queries, which read small tables so in any case
  bool gone = false;       // it was dropped
  std::int64_t rows_written = 0;  // inserted, updated, deleted, on this database

  bool is_index() const { return kind == 'i' || kind == 'I'; }
};

struct Observation {
  /// The same text for all statements of one transaction; "" outside of any: what it locked was
  /// seen by another session then, and before PostgreSQL 15 it is not known what was scanned.
  std::string transaction;
  std::vector<ObservedRelation> relations;  // in order of names, a name's index behind its table

  const ObservedRelation* find(std::int64_t oid) const;
};

/// Watches a session. before() and after() go around each statement, in the session's transaction
/// if it has one; whatever else the session does in between is not seen. A statement that fails
/// needs no after().
class Observer {
 public:
  /// watcher: another connection to the same database, which nothing else is connected to. Both are
  /// kept by reference. Throws nothing.
  Observer(Session& session, Session& watcher);
  ~Observer();
  Observer(const Observer&) = delete;
  Observer& operator=(const Observer&) = delete;

  /// text: the statement. Throws ServerError.
  void before(std::string_view text);
  /// Throws ServerError.
  Observation after();

 private:
  struct Known {
    ObservedRelation relation;
    std::int64_t file = 0, scans = 0, writes = 0;
    LockModes modes;  // that are held
  };
  std::map<std::int64_t, Known> read(const Sql& which);
  void read_all();
  void read_locked();
  Observation compared(std::map<std::int64_t, Known> before, const std::string& transaction) const;

  Session& session_;
  Session& watcher_;
  std::string transaction_;
  std::map<std::int64_t, Known> known_;
  std::unique_ptr<LockTrap> trap_;  // of a statement outside of a transaction
};

}  // namespace schemadiff
