// Progress, options and flags of apply and down.
#include "cli/migrating.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "config/duration.h"
#include "migrate/checks.h"

namespace schemadiff {

void ProgressLines::waiting_for_lock(const std::string& holder) {
  tell(prefix_ + "Waiting for another migration run" + (holder.empty() ? "" : " (" + holder + ")") +
       " ...");
}

void ProgressLines::will_destroy(const std::vector<std::string>& what) {
  for (const std::string& thing : what) tell(prefix_ + "It destroys " + thing + ".");
}

void ProgressLines::file_ends(const MigrationText& file, std::chrono::nanoseconds time) {
  tell(fmt::format("{}{}  {:.3f} s", prefix_, file.name, static_cast<double>(time.count()) / 1e9));
}

void ProgressLines::locked_out(const std::string& message, std::size_t attempt, std::size_t most,
                               std::chrono::milliseconds pause) {
  tell(fmt::format("{}{}: trying again in {:.1f} s ({} of {})", prefix_, message,
                   static_cast<double>(pause.count()) / 1e3, attempt, most));
}

void ProgressLines::notice(const std::string& text) {
  if (text.starts_with("WARNING")) tell(prefix_ + text);
}

void configure(RunOptions& options, const Config& config, const RunFlags& flags) {
  options.revisions_schema = config.migrations.revisions_schema;
  options.secrets = config.variable;
  options.timeouts = {milliseconds_of(config.apply.lock_timeout),
                      milliseconds_of(config.apply.statement_timeout)};
  options.retries.most = static_cast<std::size_t>(config.apply.lock_retries);
  if (const std::string& name = config.migrations.lock_name; !name.empty())
    options.lock_name = name;
  if (!flags.lock_name.empty()) options.lock_name = flags.lock_name;
  if (const auto wait = milliseconds_of(flags.lock_timeout)) options.lock_wait = *wait;
  options.interrupted = flags.interrupted == "done"    ? Interrupted::kCountAsDone
                        : flags.interrupted == "again" ? Interrupted::kRunAgain
                                                       : Interrupted::kRefuse;
}

void add_lock_flags(const Subcommand& command, RunFlags& flags) {
  command
      .add_option("--lock-timeout", flags.lock_timeout,
                  "how long to wait for another migration run to end (default: 10s)")
      .checked_by([](const std::string& text) {
        return is_duration(text) ? "" : "a time such as 30s or 5min is needed, not " + text;
      });
  command.add_option("--lock-name", flags.lock_name,
                     "the name of the lock that keeps two runs apart");
}

TxMode tx_mode_of(const Config& config, const RunFlags& flags) {
  const std::string& name = flags.tx_mode.empty() ? config.apply.tx_mode : flags.tx_mode;
  return name == "all" ? TxMode::kAll : name == "none" ? TxMode::kNone : TxMode::kFile;
}

void print_statements(const MigrationText& file, const FileStatements& statements) {
  print("-- " + file.name + "\n");
  for (const Statement& check : checks_of(file)) print("-- schemadiff:check " + check.text + "\n");
  statements.each([](const Statement& statement, std::size_t) { print(statement.text + "\n"); });
}

Flag add_count(const Subcommand& command, std::size_t& count, const std::string& verb,
               const std::string& summary) {
  return command.add_option("N", count, summary).checked_by([verb](const std::string& text) {
    bool number = text.find_first_not_of("0123456789") == std::string::npos;
    bool fine = number && text.size() < 10 && std::stoul(text) > 0;
    return fine ? "" : "how many files to " + verb + " is a number from 1 on, not " + text;
  });
}

void add_run_flags(const Subcommand& command, RunFlags& flags) {
  command.add_option("--tx-mode", flags.tx_mode, "one transaction per file, for all, or none")
      .one_of({"file", "all", "none"});
  add_lock_flags(command, flags);
  command
      .add_option("--interrupted", flags.interrupted,
                  "what to do with a statement of which nobody knows whether it was carried out, "
                  "since the run that sent it was broken off: count it as done, or run it again")
      .one_of({"done", "again"});
}

}  // namespace schemadiff
