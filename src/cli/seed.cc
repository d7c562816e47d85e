// seed: rows for a database to be tried with.
#include "migrate/seed.h"

#include "cli/command.h"
#include "cli/migrating.h"
#include "cli/progress_on_terminal.h"

namespace schemadiff {

namespace {

void run(Invocation& invocation, SeedOptions options, const RunFlags& lock) {
  const Config config = invocation.config();
  configure(options, config, lock);
  const std::string url = target_url(config);
  const auto progress = told_progress(url);
  const SeedResult result = seed(url, config.seed.dir, options, *progress);
  const std::string rest =
      result.unchanged.empty() ? "" : "; " + std::to_string(result.unchanged.size()) + " unchanged";
  if (options.dry_run)
    for (const std::string& name : result.ran) print(name + "\n");
  tell((options.dry_run ? "Nothing was run; to be run: " : "Ran ") +
       count_of(result.ran.size(), "seed file") + rest + ".");
}

}  // namespace

void add_seed(CLI::App& app, Invocation& invocation) {
  auto options = std::make_shared<SeedOptions>();
  auto lock = std::make_shared<RunFlags>();
  const Subcommand command = add_command(
      app, invocation, "seed", "Run the files of [seed] dir that are new or have changed",
      [&invocation, options, lock] { run(invocation, *options, *lock); });
  command.add_flag("--again", options->again, "run those too that ran and have not changed");
  command.add_flag("--dry-run", options->dry_run, "print which would be run; run nothing");
  add_lock_flags(command, *lock);
  command.footer("Examples:\n  schemadiff seed\n  schemadiff seed --again --env local");
}

}  // namespace schemadiff
