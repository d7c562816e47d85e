// validate: checksums, every file runs, every down leads back, the result is the declared schema.
#include "cli/bench.h"
#include "cli/command.h"
#include "cli/on_servers.h"
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
  std::vector<std::string> servers;
};

// Whether all is well.
bool validate_on(Bench& bench, const Config& config, const Directory& directory,
                 const Checks& checks, bool verbose) {
  const Rehearsal found = rehearse_all(bench, directory);
  tell(count_of(directory.migrations.size(), "migration") +
       ": the checksums hold, and every file runs.");
  for (const std::string& finding : found.findings) print(finding);
  tell_ways_back(found);
  const bool twice = !checks.idempotent || can_run_twice(bench, directory);
  const bool in_step = leads_to_schema(bench, config, found.result, verbose);
  return in_step && twice && found.findings.empty();
}

std::string without_trailing_end(std::string text) {
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

// What one of them finds does not keep the others from being tried.
void validate_on_servers(Invocation& invocation, const Config& config, const Directory& directory,
                         const Checks& checks) {
  const ServersToTry chosen = servers_to_try(config, checks.servers);
  std::string outcomes;
  auto add = [&](const std::string& name, const std::string& outcome, ExitCode code) {
    outcomes += (outcomes.empty() ? "" : "\n") + name + ": " + outcome;
    if (code != ExitCode::kDone && invocation.exit_code != ExitCode::kError)
      invocation.exit_code = code;
  };
  for (const ServerToTry& server : chosen.servers) {
    tell(server.name + ":");
    try {
      Bench bench(server.config, server.major);
      const bool well = validate_on(bench, server.config, directory, checks, invocation.verbose);
      add(server.name, well ? "all is well." : "there are findings.",
          well ? ExitCode::kDone : ExitCode::kDifferences);
    } catch (const Error& error) {
      tell_error(without_trailing_end(error.message()));
      add(server.name, "it fails.", ExitCode::kError);
    }
  }
  for (const int major : chosen.missing)
    add("PostgreSQL " + std::to_string(major), "it is not installed, so nothing is known.",
        ExitCode::kError);
  tell_if_any(outcomes);
}

void run(Invocation& invocation, const Checks& checks) {
  const Config config = invocation.config();
  const Directory directory = directory_of(config);
  verify(directory);
  check_texts(directory);
  if (checks.offline)
    return tell(count_of(directory.migrations.size(), "migration") +
                ": the checksums hold. No file was run (--offline).");
  if (!checks.servers.empty()) return validate_on_servers(invocation, config, directory, checks);
  Bench bench(config);
  if (!validate_on(bench, config, directory, checks, invocation.verbose))
    invocation.exit_code = ExitCode::kDifferences;
}

}  // namespace

void add_validate(CLI::App& app, Invocation& invocation) {
  auto checks = std::make_shared<Checks>();
  const Subcommand command = add_command(
      app, invocation, "validate",
      "Check the migrations: checksums, that every file runs, and that every down file leads back",
      [&invocation, checks] { run(invocation, *checks); });
  const Flag offline = command.add_flag(
      "--offline", checks->offline,
      "run nothing: check the checksums, and that each file fits its transaction mode");
  command
      .add_flag("--idempotent", checks->idempotent,
                "run every file twice in a row: the second run must change nothing")
      .excludes(offline);
  command
      .add_option("--servers", checks->servers,
                  "try each of these: major versions, folders of server programs, or all that are "
                  "installed")
      .list()
      .excludes(offline);
  command.footer(
      "Examples:\n  schemadiff validate\n  schemadiff validate --servers 15,16,17\n  schemadiff "
      "validate --idempotent\n"
      "  schemadiff validate --offline --dir db/migrations");
}

}  // namespace schemadiff
