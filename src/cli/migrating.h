// What the commands that change the target have in common.
#pragma once
#include <string>

#include "cli/flags.h"
#include "config/config.h"
#include "migrate/executor.h"
#include "migrate/progress.h"

namespace schemadiff {

/// Tells what a run of migrations does, a line for each file.
class ProgressLines : public Progress {
 public:
  /// target: what each line begins with, where there are several; "": nothing.
  explicit ProgressLines(const std::string& target = "")
      : prefix_(target.empty() ? "" : target + ": ") {}
  void waiting_for_lock(const std::string& holder) override;
  void will_destroy(const std::vector<std::string>& what) override;
  void file_ends(const MigrationText& file, std::chrono::nanoseconds time) override;
  void locked_out(const std::string& message, std::size_t attempt, std::size_t most,
                  std::chrono::milliseconds pause) override;
  void notice(const std::string& text) override;

 private:
  std::string prefix_;
};

/// What the flags of a run say, "" where one was not given.
struct RunFlags {
  std::string lock_timeout, lock_name, tx_mode, interrupted;
};
/// --lock-timeout and --lock-name.
void add_lock_flags(const Subcommand& command, RunFlags& flags);
/// All of them.
void add_run_flags(const Subcommand& command, RunFlags& flags);

/// Fills the options that come from the configuration and from these flags.
void configure(RunOptions& options, const Config& config, const RunFlags& flags = {});

/// The transaction mode that the flag says, or the configuration.
TxMode tx_mode_of(const Config& config, const RunFlags& flags = {});

/// Checks and statements under the name of their file, as a dry run prints them.
void print_statements(const MigrationText& file, const FileStatements& statements);

/// The argument N, "how many files to `verb`".
Flag add_count(const Subcommand& command, std::size_t& count, const std::string& verb,
               const std::string& summary);

}  // namespace schemadiff
