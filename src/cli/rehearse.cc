// rehearse: the pending migrations where they do no harm, with a clock.
#include "cli/bench.h"
#include "cli/command.h"
#include "cli/migrating.h"
#include "cli/rehearsing.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string staging, to, baseline;
  bool allow_dirty = false;
  RunFlags flags;
  RehearsalWish rehearsal;
};

void run(Invocation& invocation, const Wish& wish) {
  const Config config = invocation.config();
  const Directory directory = directory_of(config);
  const std::string target = target_url(config);
  RehearsalWish rehearsal = wish.rehearsal;
  ApplyOptions& options = rehearsal.options;
  configure(options, config, wish.flags);
  options.tx_mode = tx_mode_of(config, wish.flags);
  options.to_version = wish.to;
  options.baseline = wish.baseline;
  options.allow_dirty = wish.allow_dirty;
  options.dry_run = true;
  options.preflight.wanted = false;
  ProgressLines progress;
  const ApplyResult pending = apply(target, directory, options, progress);
  RehearsalReport report;
  if (pending.files.empty())
    tell("Nothing is pending.");
  else
    report = wish.staging.empty()
                 ? rehearse_on_copy(config, target, pending.files, rehearsal)
                 : rehearse_on_staging(wish.staging, target, directory, pending.files, rehearsal);
  if (invocation.json()) print(rehearsal_json(report));
  if (pending.files.empty()) return;
  if (!invocation.json()) print(rehearsal_text(report));
  if (report.failure) invocation.exit_code = ExitCode::kDifferences;
}

}  // namespace

void add_rehearse(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "rehearse",
                  "Run the pending migrations on a copy of the target's schema, with a clock",
                  [&invocation, wish] { run(invocation, *wish); });
  command
      .add_option("--rows", wish->rehearsal.rows,
                  "most rows of a table of the copy (default: 10000); the others have as many "
                  "fewer as on the target")
      .between(1, 1'000'000);
  command.add_option("--staging", wish->staging,
                     "run them on this database instead, in one transaction that is rolled back");
  command.add_option("--to", wish->to, "the last version to rehearse");
  command.add_option("--baseline", wish->baseline,
                     "as in apply: the target has everything up to this version");
  command.add_flag("--allow-dirty", wish->allow_dirty,
                   "as in apply: first run on a database that is not empty");
  command.add_option("--tx-mode", wish->flags.tx_mode, "one transaction per file, for all, or none")
      .one_of({"file", "all", "none"});
  add_lock_flags(command, wish->flags);
  add_unknown_flag(command, wish->rehearsal.allow_unknown);
  command.footer(
      "Examples:\n  schemadiff rehearse --env prod\n"
      "  schemadiff rehearse --env prod --staging postgres://staging/app");
}

}  // namespace schemadiff
