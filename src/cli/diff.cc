// diff: the schema files against the migration directory, written as the next migration.
#include "cli/command.h"
#include "cli/finding.h"
#include "cli/show_plan.h"
#include "cli/watching.h"
#include "cli/write_plan.h"
#include "report/migration_text.h"

namespace schemadiff {

namespace {

void nothing_to_do(const Invocation& invocation, const ProvenPlan& proven) {
  if (invocation.json()) print(plan_json(proven));
  tell("The schema is in step: there is nothing to do.");
}

void run(Invocation& invocation, const DiffWish& wish) {
  const DiffInput input = read_input(invocation, wish);
  std::optional<DiffMemory> memory = memory_for(invocation, input, wish);
  if (memory) {
    tell_if_any(memory->store.warning());
    if (!invocation.verbose && memory->in_step.known(memory->store))
      return nothing_to_do(invocation, {.up = {}, .down = Plan(), .irreversible = ""});
  }
  Bench bench(input.config, wish.from.empty() ? 0 : Session(wish.from).major_version());
  if (memory) bench.keep_migrated(input.config, input.directory);
  const FoundPlan found = find_plan(invocation, bench, memory, input, wish);
  const ProvenPlan& proven = found.proven;
  if (proven.up.empty()) {
    if (memory) memory->in_step.remember(memory->store, found.seen);
    return nothing_to_do(invocation, proven);
  }
  const Shown shown = shown_with(invocation, wish.explain);
  if (wish.check) {
    print(invocation.json() ? shown_json(proven, bench.scope(), wish.explain)
                            : plan_text(proven.up));
    show_plan(proven, bench.scope(), shown);
    tell("The schema and " + (wish.from.empty() ? "the migrations" : std::string("the database")) +
         " differ: run \"schemadiff diff name=...\" to write the migration.");
    invocation.exit_code = ExitCode::kDifferences;
    return;
  }
  const std::vector<std::string> paths =
      write_plan(input.directory, wish.name, proven, input.config.scope);
  if (invocation.json()) print(shown_json(proven, bench.scope(), wish.explain, paths));
  for (const std::string& path : paths)
    if (!invocation.json()) print(path + "\n");
  // The proof has shown where the migrations now lead.
  if (memory)
    InStep(input.config, read_again(input.directory), input.files)
        .remember(memory->store, found.seen);
  show_plan(proven, bench.scope(), shown);
  tell(summary(proven));
}

}  // namespace

void add_diff(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<DiffWish>();
  const Subcommand command = add_command(
      app, invocation, "diff", "Write the migration that leads to the declared schema",
      [&invocation, wish] { wish->watch ? watch(invocation, *wish) : run(invocation, *wish); });
  command.add_option("name,--name", wish->name, "what the migration is called");
  command.add_option("--from", wish->from,
                     "compare with this live database instead of the migrations");
  command.add_flag("--check", wish->check, "write nothing; exit with 2 when something is left");
  command.add_flag("--watch", wish->watch,
                   "write nothing; show the plan again whenever a file is saved, until Ctrl-C");
  command.add_flag("--idempotent", wish->idempotent, "write files that may run twice");
  add_explain_flag(command, wish->explain);
  add_rename_flags(command, wish->renames);
  add_unknown_flag(command, wish->allow_unknown);
  add_online_flags(command, wish->online);
  command.footer(
      "Examples:\n  schemadiff diff name=add_users\n  schemadiff diff --check\n"
      "  schemadiff diff --watch --explain");
}

}  // namespace schemadiff
