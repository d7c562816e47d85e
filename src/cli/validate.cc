// validate: checksums, every file runs, every down leads back, the result is the declared schema.
#include "cli/bench.h"
#include "cli/command.h"
#include "cli/rehearsal.h"
#include "cli/run_twice.h"
#include "cli/schema_texts.h"
#include "migrate/selection.h"
#include "migrate/statements.h"
#include "plan/compare.h"

namespace schemadiff {

namespace {

// What the files themselves tell.
void check_texts(const Directory& directory) {
  auto check = [](const MigrationText& file) {
    FileStatements(file, mode_of(file, TxMode::kFile));
  };
  for (const Migration& migration : directory.migrations) check(migration.up);
  for (const MigrationText& down : directory.downs) check(down);
}

void tell_ways_back(const Rehearsal& found) {
  std::string text;
  auto add = [&](std::size_t number, const std::string& noun, const std::string& what) {
    if (number > 0) text += (text.empty() ? "" : ", ") + count_of(number, noun) + " " + what;
  };
  add(found.led_back, "down file", found.led_back == 1 ? "leads back" : "lead back");
  add(found.irreversible, "down file",
      std::string(found.irreversible == 1 ? "says" : "say") + " that there is no way back");
  add(found.without_down, "migration",
      found.without_down == 1 ? "has no down file" : "have no down file");
  if (!text.empty()) tell(text + ".");
}

bool leads_to_schema(Bench& bench, const Config& config, const Catalog& result, bool verbose) {
  if (!declares_schema(config)) {
    tell("No schema files are configured to compare the result with.");
    return true;
  }
  const State declared = bench.of_files(schema_texts(config, verbose));
  const auto found = differences(result, declared.catalog, bench.scope());
  if (!found.empty()) print(to_text(found) + "\n");
  tell(found.empty() ? "They lead to the declared schema."
                     : "The migrations do not lead to the declared schema: run \"schemadiff diff "
                       "name=...\".");
  return found.empty();
}

bool can_run_twice(Bench& bench, const Directory& directory) {
  const RunTwice found = run_all_twice(bench, directory);
  for (const std::string& finding : found.findings) print(finding);
  tell(found.findings.empty() ? "Run twice, no file changes anything the second time."
                              : count_of(found.findings.size(), "file") + " of " +
                                    std::to_string(found.tried) + " cannot run twice.");
  return found.findings.empty();
}

struct Checks {
  bool offline = false, idempotent = false;
};

void run(Invocation& invocation, const Checks& checks) {
  const Config config = invocation.config();
  const Directory directory = directory_of(config);
  verify(directory);
  check_texts(directory);
  const std::string count = count_of(directory.migrations.size(), "migration");
  if (checks.offline) return tell(count + ": the checksums hold. No file was run (--offline).");
  Bench bench(config);
  const Rehearsal found = rehearse_all(bench, directory);
  tell(count + ": the checksums hold, and every file runs.");
  for (const std::string& finding : found.findings) print(finding);
  tell_ways_back(found);
  const bool twice = !checks.idempotent || can_run_twice(bench, directory);
  const bool in_step = leads_to_schema(bench, config, found.result, invocation.verbose);
  if (!in_step || !twice || !found.findings.empty()) invocation.exit_code = ExitCode::kDifferences;
}

}  // namespace

void add_validate(CLI::App& app, Invocation& invocation) {
  auto checks = std::make_shared<Checks>();
  CLI::App& command = add_command(
      app, invocation, "validate",
      "Check the migrations: checksums, that every file runs, and that every down file leads back",
      [&invocation, checks] { run(invocation, *checks); });
  CLI::Option& offline = *command.add_flag(
      "--offline", checks->offline,
      "run nothing: check the checksums, and that each file fits its transaction mode");
  command
      .add_flag("--idempotent", checks->idempotent,
                "run every file twice in a row: the second run must change nothing")
      ->excludes(&offline);
  command.footer(
      "Examples:\n  schemadiff validate\n  schemadiff validate --idempotent\n"
      "  schemadiff validate --offline --dir db/migrations");
}

}  // namespace schemadiff
