// The program's arguments, and the command that they name.
#pragma once
#include <string>
#include <vector>

namespace schemadiff {

/// Runs one command and returns the exit code. args: without the program's name. Throws Error.
int run_command_line(const std::vector<std::string>& args);

}  // namespace schemadiff
