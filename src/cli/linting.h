// The migrations on the dev database, and what those that are to be judged do there.
#pragma once
#include <set>
#include <string>

#include "cli/bench.h"
#include "lint/rule.h"

namespace schemadiff {

/// Runs all files in order, as apply would; those with these versions statement by statement, with
/// a look at locks and catalog before and after each. One of these that does not run ends it, and
/// says so (LintFile::failure). Throws Error when another one does not run.
LintRun look_at_files(Bench& bench, const Directory& directory, const std::set<std::string>& judged,
                      LintOptions options);

}  // namespace schemadiff
