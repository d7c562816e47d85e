// The table of commands, and what is common to their arguments.
#include "cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>

#include "cli/ask.h"
#include "cli/command.h"
#include "dev/server_account.h"
#include "sql/nearest.h"

namespace schemadiff {

namespace {

constexpr auto add_all = {add_init,    add_diff,       add_plan,     add_rehearse, add_apply,
                          add_down,    add_set,        add_seed,     add_status,   add_version,
                          add_drift,   add_sync,       add_new,      add_rm,       add_squash,
                          add_hash,    add_lint,       add_validate, add_rebase,   add_import,
                          add_inspect, add_fmt,        add_er,       add_docs,     add_dev,
                          add_cache,   add_completion, add_man,      add_explain};

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

// "--help lists what it takes" of a command.
std::string list_hint(const CLI::App& command) {
  return "schemadiff " + command.get_name() + " --help lists what it takes";
}

const CLI::Option* require_option(const CLI::App& command, const std::string& flag) {
  if (const CLI::Option* option = command.get_option_no_throw(flag)) return option;
  std::vector<std::string> known;
  for (const CLI::Option* option : command.get_options())
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  std::optional<std::string> guess = nearest(flag, known);
  throw Error("E103", command.get_name() + " has no flag " + flag)
      .help((guess ? "did you mean " + *guess + "? " : "") + list_hint(command));
}

// "name=add_x" means "--name add_x", for people who come from make. Checks the names, since CLI11
// cannot guess what a misspelt one was meant to be, and takes "nam=add_x" for a value.
std::vector<std::string> with_flags(std::vector<std::string> args, const CLI::App& command) {
  bool is_value = false;  // of the flag before it
  for (std::size_t i = 1; i < args.size(); ++i) {
    std::string& arg = args[i];
    auto equals = arg.find('=');
    bool says_value = equals != std::string::npos;
    if (is_value || arg == "-" || (arg.starts_with("-") && !arg.starts_with("--"))) {
      is_value = arg == "-o";
    } else if (arg.starts_with("--")) {
      const CLI::Option* option = require_option(command, arg.substr(0, equals));
      is_value = !says_value && option->get_items_expected_max() > 0;
    } else if (says_value) {
      require_option(command, "--" + arg.substr(0, equals));
      arg.insert(0, "--");
    }
  }
  return args;
}

// CLI11 takes the first word it does not know for a stray argument; people mostly misspelt it.
const CLI::App& require_command(const std::vector<std::string>& args, const CLI::App& app) {
  std::string list;
  std::vector<std::string> names = command_names(app);
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  if (args.empty())
    throw Error("E101", "no command was given")
        .help("schemadiff --help says what each does: " + list);
  if (args[0].starts_with("-"))
    throw Error("E101", "the command comes first, then " + args[0].substr(0, args[0].find('=')))
        .help("schemadiff COMMAND [name=value ...] [flags]; the commands are " + list);
  if (std::ranges::find(names, args[0]) != names.end()) return *app.get_subcommand(args[0]);
  std::optional<std::string> guess = nearest(args[0], names);
  throw Error("E102", "there is no command \"" + args[0] + "\"")
      .help((guess ? "did you mean \"" + *guess + "\"? " : "") + "the commands are " + list);
}

bool asks_for_the_program(const std::vector<std::string>& args) {
  return !args.empty() && (args[0] == "--help" || args[0] == "-h" || args[0] == "--version");
}

// Told from anywhere, by threads too; a process is one run.
std::atomic<bool>& quiet() {
  static std::atomic<bool> is = false;
  return is;
}

// CLI11's words are for programmers.
std::string in_plain_words(const CLI::ParseError& error, const CLI::App& command) {
  std::string text = error.what();
  auto colon = text.find(": ");
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr && colon != std::string::npos)
    return command.get_name() + " does not take \"" + text.substr(colon + 2) + "\"";
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr && colon != std::string::npos)
    return text.substr(0, colon) + " wants a value";
  return text;
}

}  // namespace

Subcommand add_command(CLI::App& app, const std::string& name, const std::string& summary,
                       std::function<void()> run) {
  CLI::App& command = *app.add_subcommand(name, summary);
  command.callback(std::move(run));
  return Subcommand(command);
}

Subcommand add_command(CLI::App& app, Invocation& invocation, const std::string& name,
                       const std::string& summary, std::function<void()> run) {
  const Subcommand command = add_command(app, name, summary, [&invocation, run = std::move(run)] {
    quiet() = invocation.quiet;
    run();
  });
  command.begin_group(kOfAllCommands);
  Overrides& flags = invocation.flags;
  command.add_option("--config", flags.config, "the configuration file (default: atlas.toml)");
  command.add_option("--env", flags.env, "the [env.NAME] of atlas.toml to use");
  command.add_option("--url", flags.url, "the database that migrations are applied to");
  command.add_option("--dev", flags.dev, "the dev server: embedded, postgres://..., docker://...");
  command.add_option("--dir", flags.dir, "the folder of the migrations");
  command.add_option("--src", flags.src, "the files that declare the schema").one_value();
  command.add_option("--format", invocation.format, "text or json").one_of({"text", "json"});
  command.add_flag("--no-cache", invocation.no_cache,
                   "find everything out anew, whatever earlier runs found");
  command.add_flag("-q,--quiet", invocation.quiet, "tell only errors, beside the result");
  command.add_flag("-v,--verbose", invocation.verbose, "tell more of what was found");
  command.begin_group("Options");
  return command;
}

bool Invocation::may_use_cache() const {
  const char* ci = std::getenv("CI");
  return !no_cache && (ci == nullptr || std::string_view(ci) != "true");
}

Store Invocation::store() const {
  try {
    return Store(cache_folder());
  } catch (const Error& error) {
    return Store::unusable("no cache is used: " + std::string(error.what()) + ", since " +
                           error.why());
  }
}

void add_rename_flags(const Subcommand& command, Renames& renames) {
  command
      .add_option("--rename", renames.pairs,
                  "OLD=NEW: schema.table=name or schema.table.column=name; as often as needed")
      .one_value();
  command.add_flag("--no-rename", renames.none,
                   "what goes and what comes are different things, however alike");
  if (on_terminal()) renames.ask = [](const RenameQuestion& asked) { return ask(asked.text); };
}

void add_unknown_flag(const Subcommand& command, std::vector<std::string>& patterns) {
  command
      .add_option("--allow-unknown", patterns,
                  "a kind (\"publication\") or an object to leave alone when it is not known or "
                  "not comparable; as often as needed")
      .one_value();
}

void add_online_flags(const Subcommand& command, std::optional<bool>& online) {
  command.add_flag(
      "--online", [&online] { online = true; },
      "change tables that are there in ways that let others use them (the "
      "default, see [diff] online)");
  command.add_flag(
      "--no-online", [&online] { online = false; },
      "write the plain statements, whatever they lock");
}

void print(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

std::string behind(const std::string& prefix, const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += prefix + text.substr(at, end - at) + "\n";
    at = end + 1;
  }
  return out;
}

void tell(const std::string& line) {
  if (!quiet()) tell_error(line);
}

void tell_error(const std::string& line) { std::fprintf(stderr, "%s\n", line.c_str()); }

bool is_quiet() { return quiet(); }

void tell_if_any(const std::string& line) {
  if (!line.empty()) tell(line);
}

int run_command_line(const std::vector<std::string>& args) {
  CLI::App app("Declarative schema changes for PostgreSQL", "schemadiff");
  app.set_version_flag("--version", std::string("schemadiff " SCHEMADIFF_VERSION));
  app.require_subcommand(1);
  Invocation invocation;
  for (auto add : add_all) add(app, invocation);
  bool of_program = asks_for_the_program(args);
  const CLI::App& command = of_program ? app : require_command(args, app);
  std::vector<std::string> reversed = of_program ? args : with_flags(args, command);
  std::ranges::reverse(reversed);  // as CLI11 wants them
  try {
    app.parse(reversed);
  } catch (const CLI::Success& wish) {  // --help and --version
    return app.exit(wish);
  } catch (const CLI::ParseError& error) {
    throw Error("E104", in_plain_words(error, command)).help(list_hint(command));
  }
  return static_cast<int>(invocation.exit_code);
}

}  // namespace schemadiff
