// status: what is applied, pending, edited, out of order.
#include <unistd.h>

#include <algorithm>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/target.h"
#include "cli/targets.h"
#include "cli/terminal.h"
#include "report/rollout_report.h"
#include "report/status_report.h"

namespace schemadiff {

namespace {

struct Wish {
  bool exit_code = false;
  TargetFlags targets;
};

// Nothing is left to do, and nothing is wrong.
bool settled(const Status& status) {
  return std::ranges::all_of(status.files, [](const FileStatus& file) {
    return file.state == FileState::kApplied || file.state == FileState::kNotNeeded;
  });
}

TargetStatus ask(const NamedTarget& target, const Directory& directory, const Config& config) {
  try {
    const std::string schema = revisions_schema_of(target, config.migrations.revisions_schema);
    return {target.name, read_status(target.url, directory, schema), "", ""};
  } catch (const Error& error) {
    return {target.name, std::nullopt, error.message(), std::string(error.id().text())};
  }
}

void run_on_many(Invocation& invocation, const Config& config, const Wish& wish) {
  const Directory directory = directory_of(config);
  verify(directory);
  const std::vector<NamedTarget> targets = chosen_targets(config, wish.targets);
  std::vector<TargetStatus> statuses(targets.size());
  work_through(targets.size(), wish.targets.jobs, [&](std::size_t i) {
    statuses[i] = ask(targets[i], directory, config);
    return true;
  });
  print(invocation.json() ? statuses_json(statuses)
                          : statuses_text(statuses, width_of(STDOUT_FILENO)));
  const auto is_settled = [](const TargetStatus& one) {
    return one.status && settled(*one.status);
  };
  if (wish.exit_code && !std::ranges::all_of(statuses, is_settled))
    invocation.exit_code = ExitCode::kDifferences;
  if (!std::ranges::all_of(statuses,
                           [](const TargetStatus& one) { return one.status.has_value(); }))
    invocation.exit_code = ExitCode::kError;
}

void run(Invocation& invocation, const Wish& wish) {
  const Config config = invocation.config();
  if (has_many_targets(config, wish.targets)) return run_on_many(invocation, config, wish);
  const Status status = target_status(config);
  print(invocation.json() ? status_json(status) : status_text(status, width_of(STDOUT_FILENO)));
  if (wish.exit_code && !settled(status)) invocation.exit_code = ExitCode::kDifferences;
}

}  // namespace

void add_status(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "status", "Show which migrations the target has",
                  [&invocation, wish] { run(invocation, *wish); });
  command.add_flag("--exit-code", wish->exit_code,
                   "exit with 2 when something is pending, or not as it was applied");
  add_target_flags(command, wish->targets);
  command.footer(
      "Examples:\n  schemadiff status --exit-code\n  schemadiff status --env prod --format json");
}

}  // namespace schemadiff
