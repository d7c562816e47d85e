// A staging database has rows of its own, and everything is rolled back.
#include "cli/command.h"
#include "cli/rehearsing.h"
#include "migrate/worker.h"

namespace schemadiff {

namespace {

// Two URLs may lead to one database.
std::string identity_of(Session& session) {
  return session.value(
      "SELECT pg_catalog.concat_ws(' ', (SELECT d.oid FROM pg_catalog.pg_database d"
      " WHERE d.datname = pg_catalog.current_database()),"
      " pg_catalog.pg_postmaster_start_time(), pg_catalog.current_setting('port'))");
}

std::vector<std::string> versions_of(const std::vector<SelectedFile>& files) {
  std::vector<std::string> versions;
  for (const SelectedFile& file : files) versions.push_back(file.migration->version);
  return versions;
}

void require_other_database(Session& staging, Session& target) {
  if (identity_of(staging) != identity_of(target)) return;
  throw Error("E817", "the staging database is the target")
      .why("a rehearsal locks tables as the run itself does, and the target is never touched")
      .help("name another database with --staging, or leave it away to rehearse on a copy")
      .refused();
}

void require_same_files(const std::vector<SelectedFile>& there,
                        const std::vector<SelectedFile>& files, const std::string& label) {
  if (versions_of(there) == versions_of(files)) return;
  throw Error("E818", "the staging database has not the same migrations pending as the target")
      .why(label + " has " + count_of(there.size(), "migration") + " pending, the target " +
           std::to_string(files.size()))
      .help("bring it to where the target is, or leave --staging away to rehearse on a copy")
      .refused();
}

}  // namespace

RehearsalReport rehearse_on_staging(const std::string& staging, const std::string& target,
                                    const Directory& directory,
                                    const std::vector<SelectedFile>& files,
                                    const RehearsalWish& wish) {
  Session live(target);
  Progress silent;
  ApplyOptions options = wish.options;
  if (!options.timeouts.lock_timeout) options.timeouts.lock_timeout = std::chrono::seconds(5);
  {
    Session first(staging);
    require_other_database(first, live);
  }
  require_one_transaction(files);
  const ApplyResult there = apply(staging, directory, options, silent);
  options.dry_run = false;  // the lock is taken
  Worker worker = open_worker(staging, options, silent);
  require_same_files(there.files, files, worker.session.label());
  RehearsedTables tables = rehearsed_tables(worker.session);
  Session watcher(staging);
  const TimedRun run = run_and_roll_back(
      worker.session, watcher, there.files,
      {worker.settings, options.secrets, true,
       "it was run on the staging database and is rolled back; correct it, then: schemadiff hash, "
       "schemadiff rehearse"});
  const TargetFacts sizes = read_target_facts(worker.session, touched_tables_of(run, tables));
  for (auto& [oid, table] : tables)
    if (const auto found = sizes.tables.find(table.name); found != sizes.tables.end())
      table.rows = static_cast<std::int64_t>(found->second.rows.value_or(0));
  RehearsalReport report;
  report.where = worker.session.label() + ", in one transaction that was rolled back";
  finish_report(report, run, {}, tables, live);
  return report;
}

}  // namespace schemadiff
