// What the commands that change the target have in common.
#pragma once
#include <CLI/CLI.hpp>
#include <string>

#include "config/config.h"
#include "migrate/executor.h"
#include "migrate/progress.h"

namespace schemadiff {

/// Tells what a run of migrations does, a line for each file.
class ProgressLines : public Progress {
 public:
  void waiting_for_lock(const std::string& holder) override;
  void will_destroy(const std::vector<std::string>& what) override;
  void file_ends(const MigrationText& file, std::chrono::nanoseconds time) override;
  void notice(const std::string& text) override;
};

/// Fills the options that come from the configuration: T is ApplyOptions or one like it.
template <class T>
void configure(T& options, const Config& config);

/// The transaction mode that the flag says, "" when it was not given, or the configuration.
TxMode tx_mode_of(const Config& config, const std::string& flag);

/// Statements under the name of their file, as a dry run prints them.
void print_statements(const MigrationText& file, const std::vector<Statement>& statements);

/// The argument N, "how many files to `verb`", and --tx-mode.
CLI::Option& add_count(CLI::App& command, std::size_t& count, const std::string& verb,
                       const std::string& summary);
void add_tx_mode(CLI::App& command, std::string& tx_mode);

}  // namespace schemadiff
