// new: an empty migration, to be written by hand.
#include <chrono>

#include "cli/bench.h"
#include "cli/command.h"
#include "migrate/write.h"

namespace schemadiff {

namespace {

void run(Invocation& invocation, const std::string& name) {
  Directory directory = directory_of(invocation.config());
  tell_if_any(told_of_versions(directory));
  WrittenMigration written =
      write_migration(directory, name, "", "", std::chrono::system_clock::now());
  print(written.up_path + "\n" + written.down_path + "\n");
  tell("Write the statements, then run \"schemadiff hash\".");
}

}  // namespace

void add_new(CLI::App& app, Invocation& invocation) {
  auto name = std::make_shared<std::string>();
  const Subcommand command =
      add_command(app, invocation, "new", "Make an empty migration to write by hand",
                  [&invocation, name] { run(invocation, *name); });
  command.add_option("name,--name", *name, "what the migration is called");
  command.footer("Examples:\n  schemadiff new backfill_names\n  schemadiff new name=seed_roles");
}

}  // namespace schemadiff
