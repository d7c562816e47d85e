// rm: takes a migration that nobody has applied out of the directory.
#include "cli/bench.h"
#include "cli/command.h"
#include "cli/target.h"
#include "migrate/remove.h"

namespace schemadiff {

namespace {

const Migration& chosen(const Directory& directory, const std::string& version) {
  if (directory.migrations.empty())
    throw Error("E702", "there is no migration to remove").why("looked in " + directory.path);
  if (version.empty()) return directory.migrations.back();
  if (const Migration* migration = directory.find(version)) return *migration;
  throw Error("E701", "there is no migration with the version " + version)
      .why("looked in " + directory.path)
      .help("a version is the part of a file's name before the first \"_\"; nothing was removed");
}

void refuse_applied(const Status& status, const Migration& migration) {
  for (const FileStatus& file : status.files) {
    const bool applied = !file.executed_at.empty();
    if (file.version != migration.version || !applied) continue;
    throw Error("E741", migration.up.name + " is " + to_string(file.state) + " in the database")
        .at({migration.up.path, 0, 0, ""})
        .help("take it back first: schemadiff down; nothing was removed")
        .refused();
  }
}

void run(Invocation& invocation, const std::string& version) {
  const Config config = invocation.config();
  const Directory directory = directory_of(config);
  verify(directory);
  const Migration& migration = chosen(directory, version);
  if (can_reach_target(config)) refuse_applied(target_status(config), migration);
  const bool newest = &migration == &directory.migrations.back();
  for (const std::string& path : remove_migrations(directory, {&migration})) print(path + "\n");
  if (!newest)
    tell("Those after it may need what it made: \"schemadiff validate\" says whether they run.");
}

}  // namespace

void add_rm(CLI::App& app, Invocation& invocation) {
  auto version = std::make_shared<std::string>();
  const Subcommand command =
      add_command(app, invocation, "rm", "Remove a migration that is not applied",
                  [&invocation, version] { run(invocation, *version); });
  command.add_option("VERSION", *version, "the one to remove (default: the newest)");
  command.footer("Examples:\n  schemadiff rm\n  schemadiff rm 20240101120000");
}

}  // namespace schemadiff
