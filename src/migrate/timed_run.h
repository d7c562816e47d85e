// Runs pending files to see how long each of their statements takes and what it does.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "migrate/executor.h"
#include "plan/timed.h"

namespace schemadiff {

struct TimedRun {
  std::vector<TimedStatement> statements;  // those that ran to their end
  std::optional<Error> failure;            // what ended the run before its end
};

/// How they are run: see FileRun.
struct TimedOptions {
  StartSettings settings;
  SecretSource secrets = {};
  bool checks_count = true;
  std::string help;  // what to do after a failure
};

/// Runs the files in the transactions that apply would give them, and commits: on a database that
/// nobody else has. watcher: another connection to it. Throws ServerError only for what is not the
/// files' doing.
TimedRun run_timed(Session& session, Session& watcher, const std::vector<SelectedFile>& files,
                   const TimedOptions& options);

/// Throws Error, a refusal with the place, when one of the files cannot run in one transaction with
/// the others: a statement that no transaction takes, BEGIN and COMMIT, an enum label that is used
/// after it was added.
void require_one_transaction(const std::vector<SelectedFile>& files);

/// The same in one transaction, which is rolled back whatever happens. Deferred constraints are
/// judged at the end of each file, as its COMMIT would. Nothing is left but what no transaction
/// takes back: sequences that went on.
TimedRun run_and_roll_back(Session& session, Session& watcher,
                           const std::vector<SelectedFile>& files, const TimedOptions& options);

}  // namespace schemadiff
