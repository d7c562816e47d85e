// Progress, options and flags of apply and down.
#include "cli/migrating.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "config/duration.h"
#include "migrate/down.h"
#include "migrate/seed.h"
#include "migrate/sync.h"

namespace schemadiff {

void ProgressLines::waiting_for_lock(const std::string& holder) {
  tell("Waiting for another migration run" + (holder.empty() ? "" : " (" + holder + ")") + " ...");
}

void ProgressLines::will_destroy(const std::vector<std::string>& what) {
  for (const std::string& thing : what) tell("It destroys " + thing + ".");
}

void ProgressLines::file_ends(const MigrationText& file, std::chrono::nanoseconds time) {
  tell(fmt::format("{}  {:.3f} s", file.name, static_cast<double>(time.count()) / 1e9));
}

void ProgressLines::notice(const std::string& text) {
  if (text.starts_with("WARNING")) tell(text);
}

template <class T>
void configure(T& options, const Config& config) {
  options.revisions_schema = config.migrations.revisions_schema;
  options.secrets = config.variable;
  options.settings = {milliseconds_of(config.apply.lock_timeout),
                      milliseconds_of(config.apply.statement_timeout)};
  if (const std::string& name = config.migrations.lock_name; !name.empty())
    options.lock_name = name;
}
template void configure(ApplyOptions&, const Config&);
template void configure(DownOptions&, const Config&);
template void configure(SeedOptions&, const Config&);
template void configure(SyncOptions&, const Config&);

TxMode tx_mode_of(const Config& config, const std::string& flag) {
  const std::string& name = flag.empty() ? config.apply.tx_mode : flag;
  return name == "all" ? TxMode::kAll : name == "none" ? TxMode::kNone : TxMode::kFile;
}

void print_statements(const MigrationText& file, const std::vector<Statement>& statements) {
  print("-- " + file.name + "\n");
  for (const Statement& statement : statements) print(statement.text + "\n");
}

CLI::Option& add_count(CLI::App& command, std::size_t& count, const std::string& verb,
                       const std::string& summary) {
  return *command.add_option("N", count, summary)
              ->check(CLI::Validator(
                  [verb](const std::string& text) {
                    bool number = text.find_first_not_of("0123456789") == std::string::npos;
                    bool fine = number && text.size() < 10 && std::stoul(text) > 0;
                    return fine ? ""
                                : "how many files to " + verb + " is a number from 1 on, not " +
                                      text;
                  },
                  ""));
}

void add_tx_mode(CLI::App& command, std::string& tx_mode) {
  command.add_option("--tx-mode", tx_mode, "one transaction per file, for all, or none")
      ->check(CLI::IsMember({"file", "all", "none"}));
}

}  // namespace schemadiff
