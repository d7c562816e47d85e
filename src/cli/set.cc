// set: corrects the record of what the target has.
#include "cli/bench.h"
#include "cli/command.h"
#include "cli/migrating.h"
#include "migrate/set_version.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string version;
  bool dry_run = false;
  RunFlags lock;
};

void run(Invocation& invocation, const Wish& wish) {
  const Config config = invocation.config();
  RunOptions options;
  configure(options, config, wish.lock);
  options.dry_run = wish.dry_run;
  ProgressLines progress;
  const std::vector<RecordChange> changes =
      set_version(target_url(config), directory_of(config),
                  wish.version == "none" ? "" : wish.version, options, progress);
  for (const RecordChange& change : changes) print(change.name + "  " + change.what + "\n");
  const std::string is_now = "that the database is at version " + wish.version + ".";
  if (changes.empty()) return tell("The record says already " + is_now);
  tell(wish.dry_run ? "Nothing was written; the record would say " + is_now
                    : "Nothing was run; the record says now " + is_now);
}

}  // namespace

void add_set(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command = add_command(
      app, invocation, "set",
      "Make the record say that exactly the files up to a version are applied; runs nothing",
      [&invocation, wish] { run(invocation, *wish); });
  command.add_option("VERSION", wish->version, "the last applied version; none: nothing is")
      .required();
  command.add_flag("--dry-run", wish->dry_run, "print what would change; write nothing");
  add_lock_flags(command, wish->lock);
  command.footer(
      "Examples:\n  schemadiff set 20240101120000 --dry-run\n  schemadiff set none --env local");
}

}  // namespace schemadiff
