// man: the manual pages, made of the same definitions as --help.
#include <algorithm>

#include "cli/command.h"
#include "cli/command_pages.h"
#include "migrate/files.h"
#include "report/man_page.h"
#include "sql/nearest.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string command, output;
};

const CommandPage& require_page(const ProgramPage& program, const std::string& name) {
  const auto found = std::ranges::find(program.commands, name, &CommandPage::name);
  if (found != program.commands.end()) return *found;
  std::vector<std::string> names;
  for (const CommandPage& page : program.commands) names.push_back(page.name);
  const auto guess = nearest(name, names);
  throw Error("E102", "there is no command \"" + name + "\"")
      .help((guess ? "did you mean \"" + *guess + "\"? " : "") +
            std::string("schemadiff --help lists them"));
}

void write_all(const ProgramPage& program, const std::string& folder) {
  std::vector<NewFile> files{{folder + "/" + program.name + ".1", man_page(program)}};
  for (const CommandPage& command : program.commands)
    files.push_back(
        {folder + "/" + program.name + "-" + command.name + ".1", man_page(program, command)});
  write_files(files);
}

void run(const CLI::App& app, const Wish& wish) {
  const ProgramPage program = program_page(app);
  if (!wish.output.empty()) return write_all(program, wish.output);
  print(wish.command.empty() ? man_page(program)
                             : man_page(program, require_page(program, wish.command)));
}

}  // namespace

void add_man(CLI::App& app, Invocation&) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command = add_command(app, "man", "Print a manual page, or write them all",
                                         [&app, wish] { run(app, *wish); });
  command.add_option("command", wish->command, "whose page; the program's own without");
  command.add_option("--output", wish->output, "write all pages into this folder");
  command.footer("Examples:\n  schemadiff man diff | man -l -\n  schemadiff man --output man1");
}

}  // namespace schemadiff
