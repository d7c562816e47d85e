// rehearse: the pending migrations where they do no harm, with a clock.
#include "cli/bench.h"
#include "cli/command.h"
#include "cli/migrating.h"
#include "cli/rehearsing.h"
#include "cli/targets.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string staging, to, baseline;
  bool allow_dirty = false;
  RunFlags flags;
  TargetFlags targets;
  RehearsalWish rehearsal;
};

// Without a statement where nothing is pending.
RehearsalReport rehearse_for(const std::string& target, const Config& config,
                             const Directory& directory, const Wish& wish) {
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
  if (pending.files.empty()) return {};
  return wish.staging.empty()
             ? rehearse_on_copy(config, target, pending.files, rehearsal)
             : rehearse_on_staging(wish.staging, target, directory, pending.files, rehearsal);
}

void require_one_database_each(const std::vector<NamedTarget>& targets, const Wish& wish,
                               const Config& config) {
  for (const NamedTarget& target : targets)
    if (!target.schema.empty())
      throw Error("E820", "the target " + target.name + " is a schema, and only whole databases " +
                              "are rehearsed")
          .help("name a database of the same shape: schemadiff rehearse --url URL")
          .refused();
  if (!wish.staging.empty() && targets.size() > 1)
    throw Error("E820", "--staging is one database, and [env." + config.env + "] has several")
        .help("say for which one with --target, or leave --staging away to rehearse on copies")
        .refused();
}

// One after the other: they would take each other's time.
void run_for_many(Invocation& invocation, const Config& config, const Wish& wish) {
  const Directory directory = directory_of(config);
  verify(directory);
  const std::vector<NamedTarget> targets = chosen_targets(config, wish.targets);
  require_one_database_each(targets, wish, config);
  std::vector<TargetRehearsal> all;
  for (const NamedTarget& target : targets) {
    TargetRehearsal& one = all.emplace_back(TargetRehearsal{target.name, {}, "", ""});
    try {
      one.report = rehearse_for(target.url, config, directory, wish);
      if (one.report->failure && invocation.exit_code == ExitCode::kDone)
        invocation.exit_code = ExitCode::kDifferences;
    } catch (const Error& error) {
      one.error = error.message();
      one.code = error.id().text();
      invocation.exit_code = ExitCode::kError;
    }
    if (!invocation.json()) print(rehearsal_text(one));
  }
  if (invocation.json()) print(rehearsals_json(all));
}

void run(Invocation& invocation, const Wish& wish) {
  const Config config = invocation.config();
  if (has_many_targets(config, wish.targets)) return run_for_many(invocation, config, wish);
  const Directory directory = directory_of(config);
  const RehearsalReport report = rehearse_for(target_url(config), config, directory, wish);
  if (report.where.empty()) tell("Nothing is pending.");
  if (invocation.json()) print(rehearsal_json(report));
  if (!report.where.empty() && !invocation.json()) print(rehearsal_text(report));
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
  add_target_flag(command, wish->targets);
  add_unknown_flag(command, wish->rehearsal.allow_unknown);
  command.footer(
      "Examples:\n  schemadiff rehearse --env prod\n"
      "  schemadiff rehearse --env prod --staging postgres://staging/app");
}

}  // namespace schemadiff
