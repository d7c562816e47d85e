// What every subcommand gets: where to register itself, and the flags that all commands share.
#pragma once
#include <functional>
#include <string>

#include "cache/store.h"
#include "cli/flags.h"
#include "config/config.h"
#include "plan/prove.h"
#include "plan/renames.h"
#include "sql/counted.h"

namespace schemadiff {

/// The flags of the run, and its outcome.
struct Invocation {
  Overrides flags;
  std::string format = "text";  // or json
  bool verbose = false;         // -v
  bool quiet = false;           // -q
  bool no_cache = false;        // --no-cache
  ExitCode exit_code = ExitCode::kDone;

  bool json() const { return format == "json"; }
  Config config() const { return load_config(flags); }
  /// Where results of earlier runs may be believed: not with --no-cache, and not where CI=true.
  bool may_use_cache() const;
  /// What a proof reads by the same rule.
  ProofReads proof_reads() const {
    return may_use_cache() ? ProofReads::kChanged : ProofReads::kEverything;
  }
  /// In the user's cache folder.
  Store store() const;
};

/// The heading in --help over the flags that all commands share.
constexpr auto kOfAllCommands = "Options of all commands";

/// Adds a subcommand without flags. run is called when it is chosen.
Subcommand add_command(CLI::App& app, const std::string& name, const std::string& summary,
                       std::function<void()> run);

/// The same with the flags that all commands share.
Subcommand add_command(CLI::App& app, Invocation& invocation, const std::string& name,
                       const std::string& summary, std::function<void()> run);

/// --rename and --no-rename, for the commands that plan.
void add_rename_flags(const Subcommand& command, Renames& renames);

/// --allow-unknown, for the same.
void add_unknown_flag(const Subcommand& command, std::vector<std::string>& patterns);

/// --online and --no-online, for those whose plans may be online: over [diff] online.
void add_online_flags(const Subcommand& command, std::optional<bool>& online);

/// Prints to stdout: the result, and nothing else ever goes there.
void print(const std::string& text);
/// Prints a line to stderr, but not with --quiet: an error is thrown, or told with tell_error().
void tell(const std::string& line);
/// The same, or nothing when there is nothing to tell.
void tell_if_any(const std::string& line);

/// Prints to stderr whatever was asked for.
void tell_error(const std::string& line);
/// Whether --quiet was given.
bool is_quiet();

/// Every line of a text with something in front of it, each ending in a newline.
std::string behind(const std::string& prefix, const std::string& text);

// One per file; the list is in command_line.cc.
void add_init(CLI::App& app, Invocation& invocation);
void add_diff(CLI::App& app, Invocation& invocation);
void add_plan(CLI::App& app, Invocation& invocation);
void add_rehearse(CLI::App& app, Invocation& invocation);
void add_apply(CLI::App& app, Invocation& invocation);
void add_down(CLI::App& app, Invocation& invocation);
void add_set(CLI::App& app, Invocation& invocation);
void add_seed(CLI::App& app, Invocation& invocation);
void add_status(CLI::App& app, Invocation& invocation);
void add_version(CLI::App& app, Invocation& invocation);
void add_drift(CLI::App& app, Invocation& invocation);
void add_sync(CLI::App& app, Invocation& invocation);
void add_new(CLI::App& app, Invocation& invocation);
void add_rm(CLI::App& app, Invocation& invocation);
void add_squash(CLI::App& app, Invocation& invocation);
void add_hash(CLI::App& app, Invocation& invocation);
void add_lint(CLI::App& app, Invocation& invocation);
void add_validate(CLI::App& app, Invocation& invocation);
void add_import(CLI::App& app, Invocation& invocation);
void add_rebase(CLI::App& app, Invocation& invocation);
void add_inspect(CLI::App& app, Invocation& invocation);
void add_fmt(CLI::App& app, Invocation& invocation);
void add_er(CLI::App& app, Invocation& invocation);
void add_docs(CLI::App& app, Invocation& invocation);
void add_dev(CLI::App& app, Invocation& invocation);
void add_cache(CLI::App& app, Invocation& invocation);
void add_completion(CLI::App& app, Invocation& invocation);
void add_man(CLI::App& app, Invocation& invocation);
void add_explain(CLI::App& app, Invocation& invocation);

}  // namespace schemadiff
