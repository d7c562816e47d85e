// status: what is applied, pending, edited, out of order.
#include "cli/command.h"
#include "cli/target.h"
#include "report/status_report.h"

namespace schemadiff {

void add_status(CLI::App& app, Invocation& invocation) {
  CLI::App& command =
      add_command(app, invocation, "status", "Show which migrations the target has", [&invocation] {
        Status status = target_status(invocation.config());
        print(invocation.json() ? status_json(status) : status_text(status));
      });
  command.footer("Examples:\n  schemadiff status\n  schemadiff status --env prod --format json");
}

}  // namespace schemadiff
