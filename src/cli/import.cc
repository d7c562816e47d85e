// import: takes over the migrations of another tool.
#include "migrate/import.h"

#include <map>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/migrating.h"
#include "report/import_report.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string from, folder;
  std::vector<std::string> placeholders;
  ForeignTable table;
  bool offline = false;
  bool dry_run = false;
};

Origin origin_of(const std::string& name) {
  return name == "flyway"  ? Origin::kFlyway
         : name == "pairs" ? Origin::kPairs
                           : Origin::kGolangMigrate;
}

Placeholders placeholders_of(const std::vector<std::string>& pairs) {
  Placeholders placeholders;
  for (const std::string& pair : pairs) {
    const auto equals = pair.find('=');
    if (equals == std::string::npos || equals == 0)
      throw Error("E105", "--placeholder wants NAME=VALUE, not " + pair);
    placeholders[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return placeholders;
}

// The database to ask; "" when nobody names one, or the configured one cannot be reached.
std::string url_to_ask(const Invocation& invocation, const Config& config, const Wish& wish) {
  const std::string rest =
      ": the files alone are taken over; \"schemadiff set VERSION\" says "
      "later what a database has of them.";
  if (wish.offline) {
    tell("No database is asked (--offline)" + rest);
    return "";
  }
  if (invocation.flags.url || has_several_targets(config)) return target_url(config);
  std::string url;
  try {
    url = target_url(config);
    Session session(url);
    return url;
  } catch (const Error& error) {
    tell("No database was asked, since " +
         (url.empty() ? std::string("none is configured") : std::string(error.what())) + rest);
    return "";
  }
}

void tell_outcome(const ImportResult& result, const Wish& wish, bool asked) {
  for (const std::string& file : result.left_out) tell("Left out: " + file + ".");
  for (const ImportedFile& file : result.files)
    for (const std::string& remark : file.remarks) tell(remark + ".");
  for (const std::string& note : result.notes) tell(note);
  std::size_t applied = 0;
  for (const ImportedFile& file : result.files) applied += file.applied;
  if (result.files_there) tell("The files are there already, as they would be written.");
  if (asked && result.table.empty())
    tell("The database has no table " +
         std::string(wish.from == "flyway" ? "flyway_schema_history" : "schema_migrations") +
         ": nothing counts as applied (--table names another).");
  if (result.record_there) tell("The database's record is there already.");
  if (wish.dry_run) return tell("Nothing was written.");
  if (!result.files_there)
    tell("Took over " + count_of(result.files.size(), "migration") +
         "; \"schemadiff validate\" tries them on the dev server.");
  if (!result.table.empty() && !result.record_there)
    tell(count_of(applied, "migration") + " of " + std::to_string(result.files.size()) +
         (applied == 1 ? " is" : " are") + " recorded as applied, as " + result.table +
         " says, which is no longer needed here.");
}

void run(const Invocation& invocation, const Wish& wish) {
  const Config config = invocation.config();
  ImportOptions options;
  options.placeholders = placeholders_of(wish.placeholders);
  options.table = wish.table;
  configure(options, config);
  options.dry_run = wish.dry_run;
  const ForeignFolder folder = read_foreign(wish.folder, origin_of(wish.from));
  options.url = url_to_ask(invocation, config, wish);
  const Directory into{config.migrations.dir,
                       directory_format(config.migrations.format),
                       {},
                       {},
                       numbering_of(config)};
  ProgressLines progress;
  const ImportResult result = import_migrations(folder, into, options, progress);
  print(invocation.json() ? import_json(result) : import_text(result));
  tell_outcome(result, wish, !options.url.empty());
}

}  // namespace

void add_import(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "import",
                  "Take over the migrations of another tool, and what a database has of them",
                  [&invocation, wish] { run(invocation, *wish); });
  command.add_option("DIR", wish->folder, "the folder with its files").required();
  command.add_option("--from", wish->from, "whose they are: golang-migrate, flyway, or pairs")
      .required()
      .one_of({"golang-migrate", "flyway", "pairs"});
  command.add_option("--table", wish->table.table,
                     "where it records what is applied (default: schema_migrations, "
                     "flyway_schema_history)");
  command.add_option("--column", wish->table.column,
                     "the column of the versions, in a table with a row for each");
  command
      .add_option("--placeholder", wish->placeholders,
                  "NAME=VALUE of a Flyway placeholder; as often as needed")
      .one_value();
  command.add_flag("--offline", wish->offline, "take over the files alone; ask no database");
  command.add_flag("--dry-run", wish->dry_run, "print what would be written; write nothing");
  command.footer(
      "Examples:\n  schemadiff import --from golang-migrate db/migrations\n  schemadiff import "
      "--from pairs old --table public.schema_version --column version --dry-run");
}

}  // namespace schemadiff
