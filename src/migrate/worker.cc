// Opening the session that migrates.
#include "migrate/worker.h"

namespace schemadiff {

namespace {

// What a role may set for itself that decides what statements mean, where they act, or whether they
// may run to their end (PostgreSQL documentation, "Server Configuration").
constexpr const char* kAgainstRole = R"sql(
SELECT s.name, coalesce(pg_catalog.substr(d.said, pg_catalog.length(s.name) + 2), s.boot_val) AS value
  FROM pg_catalog.pg_settings s
  LEFT JOIN LATERAL (
    SELECT said FROM pg_catalog.pg_db_role_setting r, pg_catalog.unnest(r.setconfig) AS said
     WHERE r.setrole = 0
       AND r.setdatabase = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
       AND pg_catalog.lower(pg_catalog.split_part(said, '=', 1)) = pg_catalog.lower(s.name)) d ON true
 WHERE s.source IN ('user', 'database user') AND s.context = 'user'
   AND s.name IN ('array_nulls', 'backslash_quote', 'bytea_output', 'check_function_bodies', 'DateStyle',
     'default_table_access_method', 'default_tablespace', 'default_text_search_config',
     'default_toast_compression', 'default_transaction_deferrable', 'default_transaction_isolation',
     'default_transaction_read_only', 'escape_string_warning', 'extra_float_digits',
     'idle_in_transaction_session_timeout', 'IntervalStyle', 'quote_all_identifiers', 'row_security',
     'search_path', 'standard_conforming_strings', 'statement_timeout', 'temp_tablespaces', 'TimeZone',
     'transaction_timeout', 'transform_null_equals', 'xmlbinary', 'xmloption')
UNION ALL
SELECT 'role', 'none'
 WHERE EXISTS (SELECT FROM pg_catalog.pg_db_role_setting r, pg_catalog.unnest(r.setconfig) AS said
                WHERE r.setrole = (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = session_user)
                  AND said = 'role=' || pg_catalog.current_setting('role'))
 ORDER BY 1)sql";

}  // namespace

Sql against_role(Session& session) {
  std::vector<Sql> list;
  for (const Row& row : session.query(kAgainstRole))
    list.push_back(sql("SELECT pg_catalog.set_config({}, {}, false)", Literal{row.text("name")},
                       Literal{row.text("value")}));
  return in_turn(list);
}

Worker open_worker(const std::string& url, const RunOptions& options, Progress& progress) {
  const auto on_wait = [&](const std::string& holder) { progress.waiting_for_lock(holder); };
  std::unique_ptr<MigrationLock> lock;  // first: whoever waits for it needs one connection only
  if (!options.dry_run)
    lock = std::make_unique<MigrationLock>(url, options.lock_name, options.lock_wait, on_wait);
  Worker worker{Session(url), {options.timeouts, {}}, std::move(lock)};
  worker.settings.also = against_role(worker.session);
  reset_session(worker.session, worker.settings);
  if (!worker.lock) return worker;
  worker.lock->work_in(worker.session, on_wait);
  worker.settings.also = in_turn({worker.settings.also, worker.lock->kept_by_worker()});
  return worker;
}

std::vector<Revision> recorded_in(const std::string& url, const std::string& revisions_schema) {
  Session session(url);
  if (const Sql undone = against_role(session); !undone.empty()) session.execute(undone);
  return read_revisions(session, find_revisions_schema(session, revisions_schema));
}

Status read_status(const std::string& url, const Directory& directory,
                   const std::string& revisions_schema) {
  return compare(directory, recorded_in(url, revisions_schema));
}

}  // namespace schemadiff
