// Scripts that make a shell complete the program's commands, flags and values.
#pragma once
#include <string>

#include "report/command_page.h"

namespace schemadiff {

/// For bash: to be sourced, or put into bash-completion's folder.
std::string bash_completion(const ProgramPage& program);
/// For zsh: the file _schemadiff of a folder in fpath.
std::string zsh_completion(const ProgramPage& program);
/// For fish: schemadiff.fish of its completions folder.
std::string fish_completion(const ProgramPage& program);

}  // namespace schemadiff
