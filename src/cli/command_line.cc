// The table of commands, and what is common to their arguments.
#include "cli/command_line.h"

#include <algorithm>
#include <cstdio>

#include "cli/command.h"
#include "sql/nearest.h"

namespace schemadiff {

namespace {

constexpr auto add_all = {add_init,    add_diff, add_plan, add_apply,    add_status,
                          add_version, add_new,  add_hash, add_validate, add_er};

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

// "name=add_x" means "--name add_x", for people who come from make.
std::vector<std::string> with_flags(std::vector<std::string> args, const CLI::App& app) {
  const CLI::App* command = nullptr;
  for (std::string& arg : args) {
    if (command == nullptr) {
      for (const CLI::App* candidate : app.get_subcommands({}))
        if (candidate->get_name() == arg) command = candidate;
      continue;
    }
    auto equals = arg.find('=');
    if (equals == std::string::npos || arg.starts_with("-")) continue;
    std::string flag = "--" + arg.substr(0, equals);
    if (command->get_option_no_throw(flag) != nullptr) arg.insert(0, "--");
  }
  return args;
}

// CLI11 takes the first word it does not know for a stray argument; people mostly misspelt it.
void require_known_command(const std::vector<std::string>& args, const CLI::App& app) {
  if (args.empty() || args[0].starts_with("-")) return;
  std::vector<std::string> names = command_names(app);
  if (std::ranges::find(names, args[0]) != names.end()) return;
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  std::optional<std::string> guess = nearest(args[0], names);
  throw Error("there is no command \"" + args[0] + "\"")
      .help((guess ? "did you mean \"" + *guess + "\"? " : "") + "the commands are " + list);
}

}  // namespace

CLI::App& add_command(CLI::App& app, Invocation& invocation, const std::string& name,
                      const std::string& summary, std::function<void()> run) {
  CLI::App& command = *app.add_subcommand(name, summary);
  command.callback(std::move(run));
  Overrides& flags = invocation.flags;
  command.add_option("--config", flags.config, "the configuration file (default: atlas.toml)");
  command.add_option("--env", flags.env, "the [env.NAME] of atlas.toml to use");
  command.add_option("--url", flags.url, "the database that migrations are applied to");
  command.add_option("--dev", flags.dev, "the dev server: embedded, postgres://..., docker://...");
  command.add_option("--dir", flags.dir, "the folder of the migrations");
  command.add_option("--src", flags.src, "the files that declare the schema")
      ->allow_extra_args(false);
  command.add_option("--format", invocation.format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  return command;
}

void print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

void tell(const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); }

int run_command_line(const std::vector<std::string>& args) {
  CLI::App app("Declarative schema changes for PostgreSQL", "schemadiff");
  app.set_version_flag("--version", std::string("schemadiff " SCHEMADIFF_VERSION));
  app.require_subcommand(1);
  Invocation invocation;
  for (auto add : add_all) add(app, invocation);
  require_known_command(args, app);
  std::vector<std::string> reversed = with_flags(args, app);
  std::ranges::reverse(reversed);  // as CLI11 wants them
  try {
    app.parse(reversed);
  } catch (const CLI::Success& wish) {  // --help and --version
    return app.exit(wish);
  } catch (const CLI::ParseError& error) {
    std::string command = args.empty() ? "" : " " + args[0];
    throw Error(error.what()).help("schemadiff" + command + " --help lists what it takes");
  }
  return static_cast<int>(invocation.exit_code);
}

}  // namespace schemadiff
