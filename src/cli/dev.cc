// dev: a local database for the application under test.
#include <unistd.h>

#include <cstring>
#include <filesystem>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/migrating.h"
#include "cli/progress_on_terminal.h"
#include "config/text_file.h"
#include "dev/load.h"
#include "dev/local.h"
#include "migrate/contents.h"
#include "migrate/seed.h"
#include "migrate/statements.h"

namespace schemadiff {

namespace {

namespace fs = std::filesystem;

struct Wish {
  std::string action;
  bool drop = false;
  std::string command;
};

LocalServer local_server(const Config& config) {
  const fs::path folder = config.file.empty() ? fs::path() : fs::path(config.file).parent_path();
  const fs::path project = fs::weakly_canonical(fs::current_path() / folder);
  return LocalServer(project.string(), config.dev.bin_dir.get());
}

// Makes what every dev database begins with, and the roles that the migrations name.
void prepare(const Config& config, const std::string& url, const Directory& directory) {
  const LoadOptions options{.trusted = config.dev.trusted, .create_roles = true};
  Session session(url);
  std::vector<Script> scripts;
  for (const Migration& migration : directory.migrations)
    scripts.push_back({nullptr, {}, statements_beside_rows(migration.up)});
  prepare_server(session, read_items(scripts), options);
  const std::vector<std::string> baseline = baseline_files(config);
  const bool empty = contents_of(session, config.migrations.revisions_schema).empty();
  if (!baseline.empty() && empty) load(session, scripts_of(read_files(baseline)), options);
}

void up(const Config& config) {
  LocalServer server = local_server(config);
  server.start();
  const Directory directory = directory_of(config);
  verify(directory);
  prepare(config, server.url(), directory);
  ApplyOptions options;
  configure(options, config);
  options.tx_mode = tx_mode_of(config);
  options.allow_dirty = true;  // what is there is of our making
  const auto progress = told_progress(server.url());
  apply(server.url(), directory, options, *progress);
  if (fs::exists(config.seed.dir.get())) {
    SeedOptions seeds;
    configure(seeds, config);
    seed(server.url(), config.seed.dir, seeds, *progress);
  }
  print(server.url() + "\n");
}

void down(const Config& config, bool drop) {
  LocalServer server = local_server(config);
  const bool exists = server.exists();
  if (drop)
    server.drop();
  else
    server.stop();
  if (!exists) return tell("There is no local database.");
  tell(drop ? "The local database is stopped and removed."
            : "The local database is stopped; its data is kept.");
}

std::string running_url(const LocalServer& server) {
  if (server.running()) return server.url();
  throw Error("E541", "the local database does not run").help("start it: schemadiff dev up");
}

void psql(const Config& config, const std::string& command) {
  const LocalServer server = local_server(config);
  const std::string url = running_url(server), program = server.psql();
  std::vector<const char*> arguments = {program.c_str(), "-d", url.c_str()};
  if (!command.empty()) arguments.insert(arguments.end(), {"-c", command.c_str()});
  arguments.push_back(nullptr);
  execv(program.c_str(), const_cast<char* const*>(arguments.data()));
  throw Error("E542", "cannot run " + program).why(std::strerror(errno)).help("install it");
}

void run(Invocation& invocation, const Wish& wish) {
  if (wish.drop && wish.action != "down")
    throw Error("E104", "--drop is for \"schemadiff dev down\"").help("nothing was changed");
  const Config config = invocation.config();
  if (wish.action == "up") up(config);
  if (wish.action == "down") down(config, wish.drop);
  if (wish.action == "url") print(running_url(local_server(config)) + "\n");
  if (wish.action == "psql") psql(config, wish.command);
}

}  // namespace

void add_dev(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command = add_command(
      app, invocation, "dev", "A local database with all migrations and seeds, to develop with",
      [&invocation, wish] { run(invocation, *wish); });
  command
      .add_option("action", wish->action,
                  "up: start it, bring it up to date, print its URL; down: stop it; url; psql")
      .required()
      .one_of({"up", "down", "url", "psql"});
  command.add_flag("--drop", wish->drop, "with down: remove it with all its data");
  command.add_option("--command", wish->command, "with psql: run this SQL and end");
  command.footer(
      "Examples:\n  DATABASE_URL=$(schemadiff dev up) npm start\n  schemadiff dev down --drop");
}

}  // namespace schemadiff
