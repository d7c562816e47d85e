// The outline and the reasons.
#include "cli/show_plan.h"

#include <unistd.h>

#include "cli/terminal.h"
#include "report/plan_outline.h"

namespace schemadiff {

void add_explain_flag(const Subcommand& command, bool& explain) {
  command.add_flag("--explain", explain,
                   "tell why each statement is there, where that is declared, and how definitions "
                   "change");
}

Shown shown_with(const Invocation& invocation, bool explain) {
  return explain && !invocation.json() ? Shown::kReasons : Shown::kOutlineOnTerminal;
}

std::string shown_json(const ProvenPlan& proven, const Scope& scope, bool explain,
                       const std::vector<std::string>& written) {
  PlanNotes notes{written};
  if (explain) notes.changes = planned_changes(proven, scope);
  return plan_json(proven, notes);
}

void show_plan(const ProvenPlan& proven, const Scope& scope, Shown shown) {
  const bool wanted = shown != Shown::kOutlineOnTerminal || is_terminal(STDERR_FILENO);
  if (is_quiet() || proven.up.empty() || !wanted) return;
  const std::vector<PlannedChange> changes = planned_changes(proven, scope);
  const Paint paint = paint_on(STDERR_FILENO);
  std::string text;
  if (shown == Shown::kReasons) text = plan_explained(proven.up, changes, paint) + "\n";
  text += plan_outline(proven.up, changes, paint);
  text.pop_back();
  tell(text);
}

}  // namespace schemadiff
