// squash: a checkpoint file that stands for the migrations up to a version.
#include <chrono>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/target.h"
#include "migrate/remove.h"
#include "migrate/write.h"
#include "plan/prove.h"
#include "report/migration_text.h"
#include "rows/clear.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string to;
  bool without_rows = false;
  bool remove = false;
  std::vector<std::string> allow_unknown;
};

const Migration& last_of(const Directory& directory, const std::string& version) {
  if (directory.migrations.empty())
    throw Error("E702", "there is no migration to squash").why("looked in " + directory.path);
  if (version.empty()) return directory.migrations.back();
  if (const Migration* migration = directory.find(version)) return *migration;
  throw Error("E701", "there is no migration with the version " + version)
      .why("looked in " + directory.path)
      .help("a version is the part of a file's name before the first \"_\"; nothing was written");
}

std::vector<const Migration*> up_to(const Directory& directory, const Migration& last) {
  std::vector<const Migration*> migrations;
  for (const Migration& migration : directory.migrations)
    if (migration.version <= last.version) migrations.push_back(&migration);
  return migrations;
}

// A database in the middle of them could never catch up.
void refuse_removal(const Config& config, const Migration& last) {
  if (!can_reach_target(config)) return;
  const Status status = target_status(config);
  if (status.current.empty()) return;
  for (const FileStatus& file : status.files)
    if (file.version <= last.version && file.state != FileState::kApplied &&
        file.state != FileState::kNotNeeded)
      throw Error("E742", file.name + " is " + to_string(file.state) + " in the database")
          .why("once its file is gone, the database could not get what it makes")
          .help("schemadiff apply first, here and on every other database; nothing was written")
          .refused();
}

// From nothing to the state that these migrations lead to.
ProvenPlan plan_whole(Bench& bench, const Directory& part, const Wish& wish, ProofReads reads) {
  ScratchDatabase database = bench.migrated(part);
  if (!wish.without_rows && any_rows(database.session()))
    throw Error("E743",
                "the migrations up to " + part.migrations.back().version + " put rows into tables")
        .why("a checkpoint holds the schema alone, so that databases that begin with it lack them")
        .help("if that is right: --without-rows; nothing was written")
        .refused();
  const Catalog want = read_catalog(database.session(), database.url(), bench.scope());
  const State nothing = bench.of_nothing();
  const Renames renames;  // nothing has a name yet
  return prove({nothing.catalog, nothing.make}, want, bench.scope(), renames,
               {.rows = {.rows = 0}, .reads = reads});
}

std::string checkpoint_text(const Plan& plan) {
  std::string statements;
  const std::vector<std::string> parts = up_texts(plan);
  for (const std::string& part : parts) statements += (statements.empty() ? "" : "\n") + part;
  return std::string("-- atlas:checkpoint\n") + (parts.size() > 1 ? "-- atlas:txmode none\n" : "") +
         "\n" + statements;
}

void run(Invocation& invocation, const Wish& wish) {
  Config config = invocation.config();
  const Directory directory = directory_of(config);
  verify(directory);
  const Migration& last = last_of(directory, wish.to);
  if (wish.remove) refuse_removal(config, last);
  Directory part = directory;
  std::erase_if(part.migrations, [&](const Migration& m) { return m.version > last.version; });
  compare_all_of_our_making(config, wish.allow_unknown);
  Bench bench(config);
  const ProvenPlan proven = plan_whole(bench, part, wish, invocation.proof_reads());
  print(write_checkpoint(directory, last, checkpoint_text(proven.up),
                         std::chrono::system_clock::now()) +
        "\n");
  tell(count_of(proven.up.steps.size(), "statement") +
       ", proved on the dev server; an empty database begins with it.");
  if (!wish.remove) return;
  const Directory now = directory_of(config);
  remove_migrations(now, up_to(now, last));
  tell("Removed the " + count_of(part.migrations.size(), "migration") + " that it stands for.");
}

}  // namespace

void add_squash(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "squash",
                  "Write a checkpoint that stands for the migrations up to a version",
                  [&invocation, wish] { run(invocation, *wish); });
  command.add_option("--to", wish->to, "the last migration that it stands for (default: the last)");
  command.add_flag("--without-rows", wish->without_rows,
                   "leave out the rows that the migrations put into tables");
  command.add_flag("--remove", wish->remove,
                   "remove the files that it stands for; every database must have applied them");
  add_unknown_flag(command, wish->allow_unknown);
  command.footer(
      "Examples:\n  schemadiff squash --to 20240101120000\n  schemadiff squash --remove --env "
      "prod");
}

}  // namespace schemadiff
