// A plan for the person at the terminal, on stderr.
#pragma once
#include "cli/command.h"

namespace schemadiff {

/// --explain, for the commands that plan.
void add_explain_flag(const Subcommand& command, bool& explain);

enum class Shown { kOutlineOnTerminal, kOutline, kReasons };

/// A line per object, and before that, where reasons are shown, every statement with its own.
/// Nothing for an empty plan, and with --quiet. scope: of the plan.
void show_plan(const ProvenPlan& proven, const Scope& scope, Shown shown);

}  // namespace schemadiff
