// apply: brings the target up to date.
#include <fmt/format.h>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/migrating.h"

namespace schemadiff {

namespace {

struct Wish {
  std::size_t limit = 0;
  bool dry_run = false;
  bool allow_dirty = false;
  std::string to, baseline, exec_order = "linear";
  RunFlags flags;
};

ExecOrder exec_order(const std::string& name) {
  return name == "linear-skip"  ? ExecOrder::kLinearSkip
         : name == "non-linear" ? ExecOrder::kNonLinear
                                : ExecOrder::kLinear;
}

ApplyOptions options_of(const Config& config, const Wish& wish) {
  ApplyOptions options;
  configure(options, config, wish.flags);
  options.tx_mode = tx_mode_of(config, wish.flags);
  options.order = exec_order(wish.exec_order);
  if (wish.limit > 0) options.limit = wish.limit;
  options.to_version = wish.to;
  options.baseline = wish.baseline;
  options.allow_dirty = wish.allow_dirty;
  options.dry_run = wish.dry_run;
  return options;
}

void run(Invocation& invocation, const Wish& wish) {
  Config config = invocation.config();
  Directory directory = directory_of(config);
  ProgressLines progress;
  ApplyResult result = apply(target_url(config), directory, options_of(config, wish), progress);
  if (wish.dry_run) {
    for (const SelectedFile& file : result.files)
      print_statements(file.migration->up, file.statements);
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
  add_count(command, wish->limit, "apply", "at most so many files (default: all)");
  command.add_flag("--dry-run", wish->dry_run, "print what would be run; write nothing");
  command.add_option("--to", wish->to, "the last version to apply");
  command.add_option("--baseline", wish->baseline,
                     "first run on a database that has everything up to this version");
  command.add_flag("--allow-dirty", wish->allow_dirty, "first run on a database that is not empty");
  add_run_flags(command, wish->flags);
  command.add_option("--exec-order", wish->exec_order, "what to do with files out of order")
      ->check(CLI::IsMember({"linear", "linear-skip", "non-linear"}));
  command.footer("Examples:\n  schemadiff apply\n  schemadiff apply 1 --dry-run --env prod");
}

}  // namespace schemadiff
