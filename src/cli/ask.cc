// Asked where everything but results goes, so that results can still be redirected.
#include "cli/ask.h"

#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "sql/error.h"

namespace schemadiff {

bool on_terminal() { return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0; }

bool ask(const std::string& question) {
  while (true) {
    std::fprintf(stderr, "%s [y/n] ", question.c_str());
    std::string answer;
    if (!std::getline(std::cin, answer))
      throw Error("E106", "the question was not answered").help("nothing was written").refused();
    if (answer == "y" || answer == "Y" || answer == "yes") return true;
    if (answer == "n" || answer == "N" || answer == "no") return false;
  }
}

}  // namespace schemadiff
