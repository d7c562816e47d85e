// Reads pg_locks of the session that runs the plan.
#include "plan/touched.h"

namespace schemadiff {

namespace {

// Weaker locks are those of reading, and of writing rows.
constexpr auto kLocked = R"sql(
  SELECT DISTINCT l.relation::bigint AS oid FROM pg_locks l
  WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND l.relation >= 16384
    AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
    AND l.mode IN ('ShareUpdateExclusiveLock', 'ShareLock', 'ShareRowExclusiveLock',
                   'ExclusiveLock', 'AccessExclusiveLock'))sql";

// From the relations to tables: themselves, or those with a column into which their row type goes.
Sql tables_of(const Sql& oids) {
  return sql(
      "WITH RECURSIVE held (type) AS ("
      " SELECT c.reltype FROM pg_class c WHERE c.oid IN ({}) AND c.relkind = 'c'"
      " UNION SELECT t.oid FROM held h JOIN pg_type t ON h.type IN (t.typelem, t.typbasetype)"
      "  OR t.oid IN (SELECT c.reltype FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
      "   WHERE a.atttypid = h.type AND NOT a.attisdropped AND c.relkind = 'c'))"
      " SELECT c.oid FROM pg_class c WHERE c.relkind IN ('r', 'p') AND (c.oid IN ({})"
      "  OR EXISTS (SELECT FROM pg_attribute a JOIN held h ON h.type = a.atttypid"
      "   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped))"
      " ORDER BY c.oid",
      oids, oids);
}

}  // namespace

TouchedTables::TouchedTables(Session& session) {
  for (const Row& row :
       session.query("SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c"
                     " JOIN pg_namespace n ON n.oid = c.relnamespace"
                     " WHERE c.oid::bigint >= 16384 AND c.relkind IN ('r', 'p', 'c')"))
    names_.emplace(row.integer("oid"), row.text("name"));
}

void TouchedTables::observe(Session& session) {
  for (const Row& row : session.query(kLocked))
    if (const auto found = names_.find(row.integer("oid")); found != names_.end())
      touched_.insert(found->second);
}

std::vector<std::int64_t> TouchedTables::in(Session& session) const {
  std::vector<Sql> oids;
  for (const std::string& name : touched_) oids.push_back(sql("to_regclass({})", Literal{name}));
  std::vector<std::int64_t> tables;
  if (oids.empty()) return tables;
  for (const Row& row : session.query(tables_of(join(oids)))) tables.push_back(row.integer("oid"));
  return tables;
}

}  // namespace schemadiff
