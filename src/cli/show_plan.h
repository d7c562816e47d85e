// A plan for the person at the terminal, on stderr.
#pragma once
#include "cli/command.h"
#include "report/plan_report.h"

namespace schemadiff {

/// --explain, for the commands that plan.
void add_explain_flag(const Subcommand& command, bool& explain);

enum class Shown { kOutlineOnTerminal, kOutline, kReasons };

/// What is shown of a plan where --explain is said or not; JSON holds the reasons itself.
Shown shown_with(const Invocation& invocation, bool explain);

/// A line per object, and before that, where reasons are shown, every statement with its own.
/// Nothing for an empty plan, and with --quiet. scope: of the plan.
void show_plan(const ProvenPlan& proven, const Scope& scope, Shown shown);

/// The plan as JSON, each statement with its reason where explain is said. scope: of the plan.
/// written: see PlanNotes.
std::string shown_json(const ProvenPlan& proven, const Scope& scope, bool explain,
                       const std::vector<std::string>& written = {});

}  // namespace schemadiff
