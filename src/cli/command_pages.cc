// Reads CLI11's definitions back.
#include "cli/command_pages.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "cli/command.h"

namespace schemadiff {

namespace {

// "TEXT:{text,json}", as CLI11 prints the values that IsMember takes.
std::vector<std::string> choices_in(const std::string& type) {
  const std::size_t open = type.find('{'), close = type.rfind('}');
  if (open == std::string::npos || close == std::string::npos) return {};
  std::vector<std::string> choices;
  std::istringstream list(type.substr(open + 1, close - open - 1));
  for (std::string choice; std::getline(list, choice, ',');) choices.push_back(choice);
  std::ranges::sort(choices);
  return choices;
}

CommandOption option_of(const CLI::Option& option) {
  CommandOption found;
  for (const std::string& name : option.get_snames()) found.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) found.names.push_back("--" + name);
  const std::string type = option.get_type_name();
  if (option.get_items_expected_max() > 0) found.value = type.substr(0, type.find(':'));
  found.choices = choices_in(type);
  found.description = option.get_description();
  found.of_all_commands = option.get_group() == kOfAllCommands;
  return found;
}

// The footer's lines: notes, then "Examples:" and one example a line.
void read_footer(const std::string& footer, CommandPage& page) {
  std::istringstream lines(footer);
  bool examples = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "Examples:")
      examples = true;
    else if (examples)
      page.examples.push_back(line.substr(std::min(line.find_first_not_of(' '), line.size())));
    else if (!line.empty())
      page.notes.push_back(line);
  }
}

CommandPage page_of(const CLI::App& command) {
  CommandPage page;
  page.name = command.get_name();
  page.summary = command.get_description();
  for (const CLI::Option* option : command.get_options()) {
    CommandOption found = option_of(*option);
    if (option->get_positional()) {
      CommandOption word = found;
      word.names = {option->get_name(true)};
      if (word.choices.empty()) word.value.clear();
      page.words.push_back(std::move(word));
    }
    if (!found.names.empty()) page.options.push_back(std::move(found));
  }
  read_footer(command.get_footer(), page);
  return page;
}

}  // namespace

ProgramPage program_page(const CLI::App& app) {
  ProgramPage program{app.get_name(), app.get_description(), SCHEMADIFF_VERSION, {}};
  for (const CLI::App* command : app.get_subcommands({}))
    program.commands.push_back(page_of(*command));
  return program;
}

}  // namespace schemadiff
