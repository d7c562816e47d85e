// apply: brings the target up to date.
#include <fmt/format.h>

#include <map>

#include "cli/bench.h"
#include "cli/command.h"
#include "migrate/executor.h"

namespace schemadiff {

namespace {

struct Wish {
  std::size_t limit = 0;
  bool dry_run = false;
  bool allow_dirty = false;
  std::string to, baseline, exec_order = "linear", tx_mode;
};

class Lines : public Progress {
 public:
  void waiting_for_lock(const std::string& holder) override {
    tell("Waiting for another migration run" + (holder.empty() ? "" : " (" + holder + ")") +
         " ...");
  }
  void file_ends(const MigrationText& file, std::chrono::nanoseconds time) override {
    tell(fmt::format("{}  {:.3f} s", file.name, static_cast<double>(time.count()) / 1e9));
  }
  void notice(const std::string& text) override {
    if (text.starts_with("WARNING")) tell(text);
  }
};

// "10s" as the configuration has checked it (PostgreSQL documentation, "Numeric with Unit").
std::optional<std::chrono::milliseconds> duration_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  static const std::map<std::string, double> milliseconds = {
      {"us", 0.001}, {"ms", 1}, {"s", 1000}, {"min", 60e3}, {"h", 3600e3}, {"d", 86400e3}};
  std::size_t digits = 0;
  double number = std::stod(text, &digits);
  auto unit =
      milliseconds.find(text.substr(std::min(text.find_first_not_of(' ', digits), text.size())));
  return std::chrono::milliseconds(
      static_cast<long long>(unit == milliseconds.end() ? 0 : number * unit->second));
}

TxMode tx_mode(const std::string& name) {
  return name == "all" ? TxMode::kAll : name == "none" ? TxMode::kNone : TxMode::kFile;
}

ExecOrder exec_order(const std::string& name) {
  return name == "linear-skip"  ? ExecOrder::kLinearSkip
         : name == "non-linear" ? ExecOrder::kNonLinear
                                : ExecOrder::kLinear;
}

ApplyOptions options_of(const Config& config, const Wish& wish) {
  ApplyOptions options;
  options.revisions_schema = config.migrations.revisions_schema;
  options.tx_mode = tx_mode(wish.tx_mode.empty() ? config.apply.tx_mode : wish.tx_mode);
  options.order = exec_order(wish.exec_order);
  if (wish.limit > 0) options.limit = wish.limit;
  options.to_version = wish.to;
  options.baseline = wish.baseline;
  options.allow_dirty = wish.allow_dirty;
  options.dry_run = wish.dry_run;
  options.secrets = config.variable;
  options.settings = {duration_of(config.apply.lock_timeout),
                      duration_of(config.apply.statement_timeout)};
  if (const std::string& name = config.migrations.lock_name; !name.empty())
    options.lock_name = name;
  return options;
}

void run(Invocation& invocation, const Wish& wish) {
  Config config = invocation.config();
  Directory directory = directory_of(config);
  Lines progress;
  ApplyResult result = apply(target_url(config), directory, options_of(config, wish), progress);
  if (wish.dry_run) {
    for (const SelectedFile& file : result.files) {
      print("-- " + file.migration->up.name + "\n");
      for (const Statement& statement : file.statements) print(statement.text + "\n");
    }
    tell(result.files.empty() ? "Nothing is pending."
                              : fmt::format("Nothing was run; {} would be.",
                                            count_of(result.files.size(), "migration")));
    return;
  }
  for (const std::string& name : result.skipped) tell("Skipped, out of order: " + name);
  if (result.files.empty())
    tell("Nothing is pending.");
  else
    tell(fmt::format("Applied {}: the database is at version {}.",
                     count_of(result.files.size(), "migration"), result.to));
}

}  // namespace

void add_apply(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  CLI::App& command =
      add_command(app, invocation, "apply", "Apply pending migrations to the target",
                  [&invocation, wish] { run(invocation, *wish); });
  command.add_option("N", wish->limit, "at most so many files (default: all)")
      ->check(CLI::Validator(
          [](const std::string& text) {
            bool number = text.find_first_not_of("0123456789") == std::string::npos;
            bool fine = number && text.size() < 10 && std::stoul(text) > 0;
            return fine ? "" : "how many files to apply is a number from 1 on, not " + text;
          },
          ""));
  command.add_flag("--dry-run", wish->dry_run, "print what would be run; write nothing");
  command.add_option("--to", wish->to, "the last version to apply");
  command.add_option("--baseline", wish->baseline,
                     "first run on a database that has everything up to this version");
  command.add_flag("--allow-dirty", wish->allow_dirty, "first run on a database that is not empty");
  command.add_option("--tx-mode", wish->tx_mode, "one transaction per file, for all, or none")
      ->check(CLI::IsMember({"file", "all", "none"}));
  command.add_option("--exec-order", wish->exec_order, "what to do with files out of order")
      ->check(CLI::IsMember({"linear", "linear-skip", "non-linear"}));
  command.footer("Examples:\n  schemadiff apply\n  schemadiff apply 1 --dry-run --env prod");
}

}  // namespace schemadiff
