// Two states of the dev database, and the plan between them.
#include "cli/way_back.h"

#include <algorithm>

#include "cli/command.h"
#include "migrate/statements.h"
#include "report/migration_text.h"
#include "sql/analysis.h"

namespace schemadiff {

namespace {

// Schemas are compared, rows are not.
void tell_of_rows(const Migration& migration) {
  constexpr std::string_view kTypes[] = {"InsertStmt", "UpdateStmt", "DeleteStmt",  "MergeStmt",
                                         "DoStmt",     "CallStmt",   "TruncateStmt"};
  for (const Statement& statement : statements_of(migration.up))
    if (std::ranges::find(kTypes, analyse(statement).type) != std::end(kTypes))
      tell("Not taken back is what this does to rows: " + to_string(statement.place()) + ".");
}

}  // namespace

WayBackFinder::WayBackFinder(Config config, std::string url, Renames renames, ProofReads reads)
    : config_(std::move(config)),
      url_(std::move(url)),
      renames_(std::move(renames)),
      reads_(reads) {}

std::string WayBackFinder::of_last(const Directory& applied) {
  const Migration& migration = applied.migrations.back();
  tell(migration.up.name +
       " has no down file to run: its way back is worked out on the dev server.");
  if (!bench_) bench_.emplace(config_, Session(url_).major_version());
  const auto [before, after] = bench_->around_last(applied);
  const ProvenPlan proven = prove({after.catalog, after.make}, before, bench_->scope(), renames_,
                                  proof_of(config_, reads_));
  tell_of_rows(migration);
  return in_one_file(proven.up);
}

}  // namespace schemadiff
