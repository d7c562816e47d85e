// completion: the script that makes a shell complete our commands, flags and values.
#include "cli/command.h"
#include "cli/command_pages.h"
#include "report/completions.h"

namespace schemadiff {

void add_completion(CLI::App& app, Invocation&) {
  auto shell = std::make_shared<std::string>();
  const Subcommand command =
      add_command(app, "completion", "Print the script that makes a shell complete what is typed",
                  [&app, shell] {
                    const ProgramPage program = program_page(app);
                    if (*shell == "bash") print(bash_completion(program));
                    if (*shell == "zsh") print(zsh_completion(program));
                    if (*shell == "fish") print(fish_completion(program));
                  });
  command.add_option("shell", *shell, "bash, zsh or fish")
      .required()
      .one_of({"bash", "zsh", "fish"});
  command.footer(
      "Examples:\n  source <(schemadiff completion bash)\n"
      "  schemadiff completion fish > ~/.config/fish/completions/schemadiff.fish");
}

}  // namespace schemadiff
