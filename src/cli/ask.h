// Questions to the person at the terminal.
#pragma once
#include <string>

namespace schemadiff {

/// Someone can read the question and answer it.
bool on_terminal();

/// Yes or no, asked again until it is one of them. Throws Error when the input ends.
bool ask(const std::string& question);

}  // namespace schemadiff
