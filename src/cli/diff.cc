// diff: the schema files against the migration directory, written as the next migration.
#include <future>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/in_part.h"
#include "cli/in_step.h"
#include "cli/schema_texts.h"
#include "cli/server_stamps.h"
#include "cli/write_plan.h"
#include "dev/groups.h"
#include "plan/idempotent.h"
#include "report/column_order.h"
#include "report/migration_text.h"
#include "report/plan_report.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string name;
  std::string from;  // a live database instead of the migration directory
  bool check = false, idempotent = false;
  Renames renames;
  std::vector<std::string> allow_unknown;
  std::optional<bool> online;
};

void nothing_to_do(const Invocation& invocation, const ProvenPlan& proven) {
  if (invocation.json()) print(plan_json(proven));
  tell("The schema is in step: there is nothing to do.");
}

// The desired state and the current one. Files and migrations need nothing of each other, so both
// are loaded at the same time; a live database is read beside what is declared.
std::pair<State, State> both_states(Bench& bench, const Config& config, const Directory& directory,
                                    const std::vector<FileText>& files, const std::string& from) {
  if (!from.empty()) {
    State desired = bench.of_files(files);
    State current = bench.of_database(from, &desired.catalog);
    return {std::move(desired), std::move(current)};
  }
  std::future<State> current = std::async(std::launch::async, [&] {
    return bench.of_directory(directory.path, config.migrations.format);
  });
  State desired = bench.of_files(files);
  return {std::move(desired), current.get()};
}

// Memory of earlier runs, where it may be used.
struct Memory {
  Store store;
  InStep in_step;
};

// A plan, and what a later run may know of how it was found.
struct Found {
  ProvenPlan proven;
  InStep::Seen seen;
};

std::optional<Found> look_at_part(Invocation& invocation, Bench& bench, Memory& memory,
                                  const Config& config, const Directory& directory,
                                  const std::vector<FileText>& files, const Wish& wish) {
  // All columns are told of; a second run may reach all rows.
  if (invocation.verbose || wish.idempotent) return std::nullopt;
  const auto before = memory.in_step.before(memory.store);
  if (!before) return std::nullopt;
  auto proven = prove_in_part(bench, directory, before->files, files, wish.renames,
                              proof_of(config, ProofReads::kChanged));
  if (!proven) return std::nullopt;
  return Found{std::move(*proven), before->seen};
}

Found look_at_all(Invocation& invocation, Bench& bench, const Config& config,
                  const Directory& directory, const std::vector<FileText>& files,
                  const Wish& wish) {
  auto [desired, current] = both_states(bench, config, directory, files, wish.from);
  const CurrentState have{current.catalog, current.make, current.done};
  const auto proving = wish.idempotent ? prove_to_run_twice : prove;
  Found found{proving(have, desired.catalog, bench.scope(), wish.renames,
                      proof_of(config, invocation.proof_reads())),
              {}};
  if (invocation.verbose) tell_if_any(told_column_order(current.catalog, desired.catalog));
  if (wish.from.empty() && invocation.may_use_cache())
    found.seen = {server_stamps(desired.make().session()),
                  all_in_groups(read_items(desired.schema_files))};
  return found;
}

void run(Invocation& invocation, Wish wish) {
  Config config = invocation.config();
  wish.idempotent |= config.diff.idempotent;
  config.scope.allow_unknown = wish.allow_unknown;
  config.diff.online = wish.online.value_or(config.diff.online);
  Directory directory = directory_of(config);
  verify(directory);
  const std::vector<FileText> files = schema_texts(config, invocation.verbose);
  if (wish.from.empty()) compare_owners_of_our_making(config);
  std::optional<Memory> memory;
  if (wish.from.empty() && invocation.may_use_cache()) {
    memory.emplace(Memory{invocation.store(), InStep(config, directory, files)});
    tell_if_any(memory->store.warning());
    if (!invocation.verbose && memory->in_step.known(memory->store))
      return nothing_to_do(invocation, {.up = {}, .down = Plan(), .irreversible = ""});
  }
  Bench bench(config, wish.from.empty() ? 0 : Session(wish.from).major_version());
  if (memory) bench.keep_migrated(config, directory);
  std::optional<Found> found;
  if (memory) found = look_at_part(invocation, bench, *memory, config, directory, files, wish);
  if (!found) found = look_at_all(invocation, bench, config, directory, files, wish);
  const ProvenPlan& proven = found->proven;
  if (proven.up.empty()) {
    if (memory) memory->in_step.remember(memory->store, found->seen);
    return nothing_to_do(invocation, proven);
  }
  if (wish.check) {
    print(invocation.json() ? plan_json(proven) : plan_text(proven.up));
    tell("The schema and " + (wish.from.empty() ? "the migrations" : std::string("the database")) +
         " differ: run \"schemadiff diff name=...\" to write the migration.");
    invocation.exit_code = ExitCode::kDifferences;
    return;
  }
  write_plan(directory, wish.name, proven, config.scope);
  // The proof has shown where the migrations now lead.
  if (memory) InStep(config, read_again(directory), files).remember(memory->store, found->seen);
  tell(summary(proven));
}

}  // namespace

void add_diff(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "diff", "Write the migration that leads to the declared schema",
                  [&invocation, wish] { run(invocation, *wish); });
  command.add_option("name,--name", wish->name, "what the migration is called");
  command.add_option("--from", wish->from,
                     "compare with this live database instead of the migrations");
  command.add_flag("--check", wish->check, "write nothing; exit with 2 when something is left");
  command.add_flag("--idempotent", wish->idempotent, "write files that may run twice");
  add_rename_flags(command, wish->renames);
  add_unknown_flag(command, wish->allow_unknown);
  add_online_flags(command, wish->online);
  command.footer("Examples:\n  schemadiff diff name=add_users\n  schemadiff diff --check");
}

}  // namespace schemadiff
