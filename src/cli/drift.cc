// drift: a database against the migrations that it has.
#include <future>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/working_line.h"
#include "migrate/applied.h"
#include "migrate/contents.h"
#include "migrate/status.h"
#include "report/drift_report.h"
#include "report/migration_text.h"

namespace schemadiff {

namespace {

struct Wish {
  bool only_sql = false, only_diff = false;
  Renames renames;
  std::vector<std::string> allow_unknown;
};

// What the database says of its migrations.
struct Recorded {
  std::string schema;  // of the table
  std::vector<Revision> revisions;
  Status status;
  Directory files;  // those applied
};

Recorded read_record(Session& session, const Config& config, const Directory& directory) {
  Recorded record;
  record.schema = find_revisions_schema(session, config.migrations.revisions_schema);
  record.revisions = read_revisions(session, record.schema);
  if (record.revisions.empty() && !contents_of(session, record.schema).empty())
    throw Error("E811", "nothing says which migrations this database has")
        .why("it is not empty, and no migration is recorded in it")
        .help(
            "is it the right database? if it has what the migrations make: schemadiff set VERSION");
  record.status = compare(directory, record.revisions);
  record.files = applied_files(directory, record.revisions);
  return record;
}

// Both sides, read at the same time.
struct Sides {
  State have, want;
};

Sides read_sides(Bench& bench, Session& session, const std::string& url, const Recorded& record) {
  std::future<LiveCatalog> live =
      std::async(std::launch::async, [&] { return read_live(url, bench.scope()); });
  State want = bench.of_migrations(record.files);
  State have = bench.of_database(live.get(), &want.catalog);
  if (read_revisions(session, record.schema) != record.revisions)
    throw Error("E812", "migrations were applied or taken back while the database was read")
        .help("try again when they are done");
  return {std::move(have), std::move(want)};
}

// The way back to what the migrations say, or why there is none that can be proved.
struct Remedy {
  std::optional<ProvenPlan> plan;
  std::string no_plan;
};

ProvenPlan way_back(const Sides& sides, const Bench& bench, const Config& config, const Wish& wish,
                    ProofReads reads) {
  return prove({sides.have.catalog, sides.have.make}, sides.want.catalog, bench.scope(),
               wish.renames, {config.dev.rows, reads, Style::kPlain});
}

// What differs is worth telling also where no way back can be proved.
Remedy way_back_or_why_not(const Sides& sides, const Bench& bench, const Config& config,
                           const Wish& wish, ProofReads reads) {
  try {
    return {way_back(sides, bench, config, wish, reads), ""};
  } catch (const Error& error) {
    return {std::nullopt, error.message()};
  }
}

void tell_pending(const Status& status) {
  std::size_t pending = 0;
  for (FileState state : {FileState::kPending, FileState::kOutOfOrder})
    pending += status.all(state).size();
  if (pending > 0)
    tell(count_of(pending, "migration") + (pending == 1 ? " is" : " are") +
         " pending, which does not count as drift.");
}

std::string in_words(const Status& status) {
  return status.current.empty() ? "as it is before the first migration"
                                : "as the migrations up to " + status.current + " made it";
}

void show(const Invocation& invocation, const Wish& wish, const Recorded& record,
          const std::vector<DriftedObject>& objects, const Remedy& remedy) {
  if (invocation.json())
    return print(drift_json(record.status.current, objects, remedy.plan, remedy.no_plan));
  if (!wish.only_sql) print(drift_diff(objects));
  if (wish.only_diff) return;
  if (remedy.plan) {
    const std::string head = "-- Back to what the migrations say:\n\n";
    return print((wish.only_sql ? "" : "\n" + head) + plan_text(remedy.plan->up));
  }
  tell("No SQL leads back as it is:");
  tell(remedy.no_plan.substr(0, remedy.no_plan.find_last_not_of('\n') + 1));
}

void run(Invocation& invocation, Wish wish) {
  wish.renames.ask = {};  // whoever checks wants an answer, not a question
  Config config = invocation.config();
  config.scope.allow_unknown = wish.allow_unknown;
  const Directory directory = directory_of(config);
  verify(directory);
  const std::string url = target_url(config);
  Session session(url);
  const Recorded record = read_record(session, config, directory);
  Bench bench(config, session.major_version());
  if (invocation.may_use_cache() && in_order_of_versions(record.files))
    bench.keep_migrated(config, directory);
  std::optional<WorkingLine> line("reading the database, and what its migrations make");
  const Sides sides = read_sides(bench, session, url, record);
  const std::vector<Difference> found =
      differences(sides.have.catalog, sides.want.catalog, bench.scope());
  line->without([&] { tell_pending(record.status); });
  if (found.empty()) {
    way_back(sides, bench, config, wish, invocation.proof_reads());  // refuses what nobody compares
    line.reset();
    if (invocation.json()) print(drift_json(record.status.current, {}, std::nullopt, ""));
    return tell("No drift: the database is " + in_words(record.status) + ".");
  }
  const auto objects =
      drifted_objects(found, sides.have.catalog, sides.want.catalog, bench.scope());
  line->now("planning the way back and proving it");
  const Remedy remedy = way_back_or_why_not(sides, bench, config, wish, invocation.proof_reads());
  line.reset();
  show(invocation, wish, record, objects, remedy);
  tell("The database is not " + in_words(record.status) + ": " +
       count_of(objects.size(), "object") + (objects.size() == 1 ? " differs." : " differ."));
  invocation.exit_code = ExitCode::kDifferences;
}

}  // namespace

void add_drift(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command = add_command(
      app, invocation, "drift",
      "Compare the target with the migrations applied to it; exit with 2 when it differs",
      [&invocation, wish] { run(invocation, *wish); });
  const Flag sql = command.add_flag("--sql", wish->only_sql,
                                    "print only the SQL that leads back to the migrations");
  command.add_flag("--diff", wish->only_diff, "print only the diff of definitions").excludes(sql);
  add_rename_flags(command, wish->renames);
  add_unknown_flag(command, wish->allow_unknown);
  command.footer("Examples:\n  schemadiff drift --env prod\n  schemadiff drift --sql > back.sql");
}

}  // namespace schemadiff
