// apply: brings the target up to date.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/impact.h"
#include "cli/lint_settings.h"
#include "cli/linting.h"
#include "cli/migrating.h"
#include "cli/progress_on_terminal.h"
#include "cli/targets.h"
#include "config/duration.h"
#include "report/impact_report.h"
#include "report/rollout_report.h"
#include "report/run_report.h"

namespace schemadiff {

namespace {

struct Wish {
  std::size_t limit = 0;
  bool dry_run = false, impact = false;
  std::string timeline;
  bool allow_dirty = false, no_preflight = false;
  std::string to, baseline, exec_order = "linear";
  RunFlags flags;
  TargetFlags targets;
  std::string canary;
  std::size_t max_failures = RolloutOptions().max_failures;
};

ExecOrder exec_order(const std::string& name) {
  return name == "linear-skip"  ? ExecOrder::kLinearSkip
         : name == "non-linear" ? ExecOrder::kNonLinear
                                : ExecOrder::kLinear;
}

ApplyOptions options_of(const Config& config, const Wish& wish) {
  ApplyOptions options;
  configure(options, config, wish.flags);
  options.tx_mode = tx_mode_of(config, wish.flags);
  options.order = exec_order(wish.exec_order);
  if (wish.limit > 0) options.limit = wish.limit;
  options.to_version = wish.to;
  options.baseline = wish.baseline;
  options.allow_dirty = wish.allow_dirty;
  options.dry_run = wish.dry_run;
  options.preflight.wanted = !wish.no_preflight;
  if (const auto timeout = milliseconds_of(config.apply.preflight_timeout))
    options.preflight.timeout = *timeout;
  return options;
}

void tell_outcome(const TargetOutcome& one) {
  if (one.outcome == Outcome::kFailed) {
    // A failure as a whole, so that lines of targets do not mix.
    std::string lines = behind(one.name + ": ", one.error);
    lines.pop_back();
    return tell_error(lines);
  }
  const bool ran = one.outcome == Outcome::kApplied;
  tell(one.name + ": " + to_string(one.outcome) +
       (ran ? ", at version " + one.to.value_or("") : ""));
}

void run_on_many(Invocation& invocation, const Config& config, const Wish& wish) {
  const Directory directory = directory_of(config);
  verify(directory);
  const std::vector<NamedTarget> targets = chosen_targets(config, wish.targets, wish.canary);
  const ApplyOptions options = options_of(config, wish);
  const auto work = [&](const NamedTarget& target) {
    ProgressLines progress(target.name);
    TargetOutcome outcome = apply_to(target, directory, options, progress);
    tell_outcome(outcome);
    return outcome;
  };
  const std::vector<TargetOutcome> outcomes =
      roll_out(targets, {wish.targets.jobs, wish.max_failures}, work);
  print(invocation.json() ? rollout_json(outcomes) : rollout_text(outcomes));
  const bool failed = std::ranges::any_of(
      outcomes, [](const TargetOutcome& one) { return one.outcome == Outcome::kFailed; });
  tell(rollout_summary(outcomes) +
       (failed ? ". The same command goes on where this one stopped." : "."));
  if (failed) invocation.exit_code = ExitCode::kError;
}

// What the files would do, seen on the dev server, to the tables as the target has them.
void tell_impact(const Config& config, const Directory& directory, const Wish& wish,
                 const std::vector<SelectedFile>& files) {
  std::set<std::string> versions;
  for (const SelectedFile& file : files) versions.insert(file.migration->version);
  const std::string url = target_url(config);
  Bench bench(config, Session(url).major_version());
  const LintRun run = look_at_files(bench, directory, versions, lint_options(config));
  const std::optional<Impact> impact = impact_on(url, run);
  if (!impact) return;
  std::string text = impact_text(*impact);
  text.pop_back();
  tell(text);
  write_timeline(*impact, wish.timeline);
}

void run(Invocation& invocation, const Wish& wish) {
  Config config = invocation.config();
  if (has_many_targets(config, wish.targets)) return run_on_many(invocation, config, wish);
  Directory directory = directory_of(config);
  const std::string url = target_url(config);
  ApplyResult result = apply(url, directory, options_of(config, wish), *told_progress(url));
  if (invocation.verbose && !wish.no_preflight)
    tell(fmt::format("{} about rows asked first; {} left out, which earlier statements decide.",
                     count_of(result.questions, "question"), result.left_out));
  if (invocation.json()) print(apply_json(result, wish.dry_run));
  if (wish.dry_run) {
    for (const SelectedFile& file : result.files)
      if (!invocation.json()) print_statements(file.migration->up, file.statements);
    tell(result.files.empty() ? "Nothing is pending."
                              : fmt::format("Nothing was run; {} would be.",
                                            count_of(result.files.size(), "migration")));
    if (!result.files.empty() && (wish.impact || !wish.timeline.empty()))
      tell_impact(config, directory, wish, result.files);
    if (result.in_the_way) throw Error(*result.in_the_way);
    return;
  }
  for (const std::string& name : result.skipped) tell("Skipped, out of order: " + name);
  if (result.files.empty())
    tell("Nothing is pending.");
  else
    tell(fmt::format("Applied {}: the database is at version {}.",
                     count_of(result.files.size(), "migration"), result.to));
}

}  // namespace

void add_apply(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "apply", "Apply pending migrations to the target",
                  [&invocation, wish] { run(invocation, *wish); });
  add_count(command, wish->limit, "apply", "at most so many files (default: all)");
  const Flag dry_run =
      command.add_flag("--dry-run", wish->dry_run, "print what would be run; write nothing");
  command
      .add_flag("--impact", wish->impact,
                "with --dry-run: who would wait for which statement, and for about how long")
      .needs(dry_run);
  add_timeline_flag(command, wish->timeline).needs(dry_run);
  command.add_option("--to", wish->to, "the last version to apply");
  command.add_option("--baseline", wish->baseline,
                     "first run on a database that has everything up to this version");
  command.add_flag("--allow-dirty", wish->allow_dirty, "first run on a database that is not empty");
  command.add_flag(
      "--no-preflight", wish->no_preflight,
      "do not look first for what will be in the way: rows, extensions, roles, rights");
  add_run_flags(command, wish->flags);
  command.add_option("--exec-order", wish->exec_order, "what to do with files out of order")
      .one_of({"linear", "linear-skip", "non-linear"});
  add_target_flags(command, wish->targets);
  command.add_option("--canary", wish->canary,
                     "the target to begin with, alone (default: the first)");
  command
      .add_option("--max-failures", wish->max_failures,
                  "of several targets: begin no other one after so many failures (default: 1)")
      .between(1, 1'000'000);
  command.footer("Examples:\n  schemadiff apply\n  schemadiff apply 1 --dry-run --env prod");
}

}  // namespace schemadiff
