// What a command takes, for the pages and scripts that are made of it.
#pragma once
#include <string>
#include <vector>

namespace schemadiff {

/// An option such as {"-o", "--output"}, or a word in its place: {"name"}.
struct CommandOption {
  std::vector<std::string> names;
  std::string value;                 // what stands for its value, "TEXT"; "" for a flag without one
  std::vector<std::string> choices;  // the only values that it takes; empty: any
  std::string description;
  bool of_all_commands = false;
};

struct CommandPage {
  std::string name, summary;
  std::vector<CommandOption> words, options;
  std::vector<std::string> notes;     // lines in front of the examples
  std::vector<std::string> examples;  // command lines
};

/// What the program as a whole is.
struct ProgramPage {
  std::string name, summary, version;
  std::vector<CommandPage> commands;
};

}  // namespace schemadiff
