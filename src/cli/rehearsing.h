// Where pending migrations are rehearsed: on a copy of the target's schema, or on a staging
// database.
#pragma once
#include <string>
#include <vector>

#include "config/config.h"
#include "lint/measured.h"
#include "migrate/executor.h"
#include "migrate/timed_run.h"
#include "report/rehearsal_report.h"

namespace schemadiff {

/// How it is to be done.
struct RehearsalWish {
  std::size_t rows = 10'000;  // in the largest table of the copy
  std::vector<std::string> allow_unknown;
  ApplyOptions options;  // as apply would run the files, on the target
};

/// Reads the target's schema and statistics, nothing of its rows, makes a copy on the dev server
/// and runs the files there, once without rows and once with rows of our making. Throws Error when
/// there is no copy to be had.
RehearsalReport rehearse_on_copy(const Config& config, const std::string& target,
                                 const std::vector<SelectedFile>& files, const RehearsalWish& wish);

/// Runs the files on the staging database, in one transaction that is rolled back. Throws Error, a
/// refusal when that cannot be: files that no transaction takes, a staging database that is the
/// target or has not the same files pending.
RehearsalReport rehearse_on_staging(const std::string& staging, const std::string& target,
                                    const Directory& directory,
                                    const std::vector<SelectedFile>& files,
                                    const RehearsalWish& wish);

using RehearsedTables = std::map<std::int64_t, RehearsedTable>;  // by oid

/// The tables and materialized views of a database, with no rows said yet. Throws ServerError.
RehearsedTables rehearsed_tables(Session& session);

/// The names before the run of those that its statements locked, read or wrote, and of the
/// partitioned tables above them.
std::set<std::string> touched_tables_of(const TimedRun& run, const RehearsedTables& tables);

/// Completes the report with what was measured. empty: see measured(). target: asked for its sizes.
/// Throws ServerError.
void finish_report(RehearsalReport& report, const TimedRun& run, const std::vector<double>& empty,
                   const RehearsedTables& tables, Session& target);

}  // namespace schemadiff
