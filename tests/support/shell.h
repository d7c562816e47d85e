// Runs one line of shell the way a person at a terminal would, and keeps what it says.
#pragma once
#include <string>
#include <vector>

namespace schemadiff::test {

struct ShellRun {
  std::string out, err;
  int code = 0;  // 124 when it took longer than a minute
};

/// folder: where it runs; environment: NAME=value, and nothing of ours. Throws std::runtime_error
/// when no shell can be started.
ShellRun run_shell(const std::string& line, const std::string& folder,
                   const std::vector<std::string>& environment);

}  // namespace schemadiff::test
