// argv to command; the one place that prints an error and chooses the exit code.
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "sql/error.h"

int main(int argc, char** argv) {
  try {
    return schemadiff::run_command_line(std::vector<std::string>(argv + 1, argv + argc));
  } catch (const schemadiff::Error& error) {
    std::fputs(error.message().c_str(), stderr);
    return static_cast<int>(error.code());
  } catch (const std::exception& error) {
    const schemadiff::Error unforeseen("E990", error.what());
    std::fputs(unforeseen.message().c_str(), stderr);
    return static_cast<int>(unforeseen.code());
  }
}
