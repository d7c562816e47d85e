// status: what is applied, pending, edited, out of order.
#include <algorithm>

#include "cli/command.h"
#include "cli/target.h"
#include "report/status_report.h"

namespace schemadiff {

namespace {

// Nothing is left to do, and nothing is wrong.
bool settled(const Status& status) {
  return std::ranges::all_of(status.files, [](const FileStatus& file) {
    return file.state == FileState::kApplied || file.state == FileState::kNotNeeded;
  });
}

}  // namespace

void add_status(CLI::App& app, Invocation& invocation) {
  auto exit_code = std::make_shared<bool>(false);
  CLI::App& command = add_command(
      app, invocation, "status", "Show which migrations the target has", [&invocation, exit_code] {
        const Status status = target_status(invocation.config());
        print(invocation.json() ? status_json(status) : status_text(status));
        if (*exit_code && !settled(status)) invocation.exit_code = ExitCode::kDifferences;
      });
  command.add_flag("--exit-code", *exit_code,
                   "exit with 2 when something is pending, or not as it was applied");
  command.footer(
      "Examples:\n  schemadiff status --exit-code\n  schemadiff status --env prod --format json");
}

}  // namespace schemadiff
