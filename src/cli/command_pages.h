// The commands as they are defined, for the pages and scripts made of them.
#pragma once
#include "cli/flags.h"
#include "report/command_page.h"

namespace schemadiff {

/// All commands with all that they take, in the order of --help.
ProgramPage program_page(const CLI::App& app);

}  // namespace schemadiff
