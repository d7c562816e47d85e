// down: takes applied migrations back.
#include "migrate/down.h"

#include <fmt/format.h>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/migrating.h"
#include "cli/progress_on_terminal.h"
#include "cli/way_back.h"
#include "report/run_report.h"

namespace schemadiff {

namespace {

struct Wish {
  std::size_t limit = 1;
  bool dry_run = false;
  bool allow_data_loss = false;
  std::string to;
  RunFlags flags;
  Renames renames;
  std::vector<std::string> allow_unknown;
};

DownOptions options_of(const Config& config, const Wish& wish) {
  DownOptions options;
  configure(options, config, wish.flags);
  options.tx_mode = tx_mode_of(config, wish.flags);
  options.limit = wish.limit;
  if (!wish.to.empty()) options.to_version = wish.to == "none" ? "" : wish.to;
  options.dry_run = wish.dry_run;
  options.allow_data_loss = wish.allow_data_loss;
  return options;
}

std::size_t number_of(const DownResult& result) {
  std::size_t number = 0;
  for (const TakenBack& file : result.files) number += 1 + file.along.size();
  return number;
}

void run(Invocation& invocation, const Wish& wish) {
  const Config config = invocation.config();
  Config of_all = config;
  compare_all_of_our_making(of_all, wish.allow_unknown);
  const std::string url = target_url(config);
  const Directory directory = directory_of(config);
  DownOptions options = options_of(config, wish);
  WayBackFinder finder(std::move(of_all), url, wish.renames, invocation.proof_reads());
  options.work_out = [&](const Directory& applied) { return finder.of_last(applied); };
  const auto progress = told_progress(url);
  const DownResult result = take_back(url, directory, options, *progress);
  if (invocation.json()) print(down_json(result, wish.dry_run));
  const std::string version = result.to.empty() ? "none" : result.to;
  if (result.files.empty())
    return tell("There is nothing to take back: the database is at version " + version + ".");
  const std::string count = count_of(number_of(result), "migration");
  if (!wish.dry_run)
    return tell(fmt::format("Took back {}: the database is at version {}.", count, version));
  for (const TakenBack& file : result.files)
    if (!invocation.json()) print_statements(file.down, file.statements);
  tell(fmt::format("Nothing was run; {} would be taken back, to version {}.", count, version));
}

}  // namespace

void add_down(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "down", "Take back the newest applied migrations",
                  [&invocation, wish] { run(invocation, *wish); });
  const Flag count =
      add_count(command, wish->limit, "take back", "how many files to take back (default: 1)");
  command.add_option("--to", wish->to, "take back all after this version; none: all there are")
      .excludes(count);
  command.add_flag("--dry-run", wish->dry_run, "print what would be run; write nothing");
  command.add_flag("--allow-data-loss", wish->allow_data_loss, "go ahead where data is destroyed");
  add_run_flags(command, wish->flags);
  add_rename_flags(command, wish->renames);
  add_unknown_flag(command, wish->allow_unknown);
  command.footer(
      "Examples:\n  schemadiff down --dry-run\n  schemadiff down --to 20240101120000 "
      "--allow-data-loss");
}

}  // namespace schemadiff
