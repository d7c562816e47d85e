// Runs a program of the user's for what it prints; it can neither hang nor outlive the run.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace schemadiff {

struct Program {
  std::vector<std::string> arguments;  // the program first: a path, or a name in PATH
  std::string folder;                  // to run in; "": the current one
  std::chrono::milliseconds timeout;
  std::size_t most_output = std::size_t{256} << 20;  // bytes of stdout
};

struct ProgramEnd {
  enum class How { kExited, kKilled, kTimedOut, kTooMuch, kNotStarted } how = How::kKilled;
  int number = 0;   // exit code, or signal, or errno
  std::string out;  // all of stdout
  std::string err;  // the end of stderr
};

/// Runs it without a shell, with stdin closed, and waits for its end or the timeout. When it has
/// ended, and when this process ends in whichever way, all processes that it has started are
/// killed, also those that left its group. Throws Error when no process can be started.
ProgramEnd run_program(const Program& program);

}  // namespace schemadiff
