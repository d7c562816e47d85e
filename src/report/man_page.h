// Manual pages in the man(7) macros, which man-db and mandoc read.
#pragma once
#include <string>

#include "report/command_page.h"

namespace schemadiff {

/// The page schemadiff(1): the commands, exit codes, environment and files.
std::string man_page(const ProgramPage& program);

/// The page of one command, schemadiff-NAME(1).
std::string man_page(const ProgramPage& program, const CommandPage& command);

}  // namespace schemadiff
