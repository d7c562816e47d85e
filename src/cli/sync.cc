// sync: makes a live database what the schema files declare, without migration files.
#include "migrate/sync.h"

#include <future>

#include "cli/ask.h"
#include "cli/bench.h"
#include "cli/command.h"
#include "cli/migrating.h"
#include "cli/progress_on_terminal.h"
#include "cli/schema_texts.h"
#include "cli/show_plan.h"
#include "cli/working_line.h"
#include "plan/compare.h"
#include "plan/hazards.h"
#include "report/migration_text.h"

namespace schemadiff {

namespace {

struct Wish {
  bool yes = false, dry_run = false, beside_migrations = false, allow_data_loss = false;
  bool explain = false;
  std::vector<std::string> allow, allow_unknown;
  Renames renames;
  std::optional<bool> online;
};

// As the shell takes it.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

void refuse(const std::vector<NamedHazard>& hazards) {
  std::string why, flags;
  for (const NamedHazard& hazard : hazards) {
    why += (why.empty() ? "" : "\n") + sentence(hazard);
    flags += "\n  --allow " + quoted(hazard.text);
  }
  throw Error("E851", "the plan has hazards that nobody has allowed")
      .why(why)
      .help("allow those that are fine; nothing was changed:" + flags)
      .refused();
}

void require_allowed(const Plan& plan, const Wish& wish) {
  std::vector<std::string> words = wish.allow;
  if (wish.allow_data_loss) words.emplace_back("loses_data");
  const std::vector<NamedHazard> left = not_allowed(hazards_to_allow(plan), words);
  if (left.empty()) return;
  if (wish.yes || !on_terminal()) refuse(left);
  for (const NamedHazard& hazard : left)
    if (!ask(sentence(hazard) + ". Is that fine?")) refuse({hazard});
}

void require_yes(const Wish& wish, const std::string& label) {
  if (wish.yes) return;
  if (!on_terminal())
    throw Error("E852", "nobody is here to say that the plan may be run")
        .help("--yes runs it on " + label + "; --dry-run only shows it; nothing was changed")
        .refused();
  if (!ask("Run this on " + label + "?"))
    throw Error("E853", "the plan was declined").help("nothing was changed").refused();
}

// Where others change the database as well, what was proved need not be what came of it.
void verify_result(Bench& bench, const std::string& url, const Catalog& desired) {
  std::optional<WorkingLine> line("looking at the database once more");
  const State now = bench.of_database(url, &desired);
  const std::vector<Difference> left = differences(now.catalog, desired, bench.scope());
  line.reset();
  if (left.empty()) return;
  throw Error("E854",
              "the plan is in effect, but the database is not what the schema files declare")
      .why(to_text(left))
      .help("somebody else has changed it meanwhile; look with: schemadiff sync --dry-run");
}

void run(Invocation& invocation, const Wish& wish) {
  Config config = invocation.config();
  config.scope.allow_unknown = wish.allow_unknown;
  config.diff.online = wish.online.value_or(config.diff.online);
  SyncOptions options;
  configure(options, config);
  options.beside_migrations = wish.beside_migrations;
  const std::vector<FileText> files = schema_texts(config, invocation.verbose);
  const std::string url = target_url(config);
  Session session(url);
  refuse_managed(session, options);
  Bench bench(config, session.major_version());
  std::optional<WorkingLine> line("reading the database and the schema files");
  std::future<LiveCatalog> reading =
      std::async(std::launch::async, [&] { return read_live(url, bench.scope()); });
  const State desired = bench.of_files(files);
  const LiveCatalog live = reading.get();
  const State current = bench.of_database(live, &desired.catalog);
  line->now("planning and proving");
  ProvenPlan proven =
      prove({current.catalog, current.make}, desired.catalog, bench.scope(),
            asked_without(*line, wish.renames), proof_of(config, invocation.proof_reads()));
  line.reset();
  proven.up.checks.clear();  // it is run now, and its statements tell as much
  if (invocation.json()) print(shown_json(proven, bench.scope(), wish.explain));
  if (proven.up.empty())
    return tell("The database is what the schema files declare: there is nothing to do.");
  show_plan(proven, bench.scope(), shown_with(invocation, wish.explain));
  tell(summary(proven));
  if (!invocation.json()) print(in_parts(with_head(config.scope, up_texts(proven.up))));
  if (wish.dry_run) return tell("Nothing was run.");
  require_allowed(proven.up, wish);
  require_yes(wish, live.label);
  run_planned(url, up_texts(proven.up), live.catalog, bench.scope(), options, *told_progress(url));
  verify_result(bench, url, desired.catalog);
  tell("The database is now what the schema files declare.");
}

}  // namespace

void add_sync(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command = add_command(
      app, invocation, "sync",
      "Make the target what the schema files declare, without migrations: shows the plan and asks",
      [&invocation, wish] { run(invocation, *wish); });
  command.add_flag("--yes", wish->yes, "run the plan without asking");
  command.add_flag("--dry-run", wish->dry_run, "show the plan; run nothing");
  command
      .add_option("--allow", wish->allow,
                  "a hazard to go ahead with: what the plan says it destroys, or a sort of hazard "
                  "(loses_data, irreversible, depends_on_data); as often as needed")
      .one_value();
  command.add_flag("--allow-data-loss", wish->allow_data_loss, "go ahead where data is destroyed");
  command.add_flag("--beside-migrations", wish->beside_migrations,
                   "also on a database in which migrations are recorded");
  add_explain_flag(command, wish->explain);
  add_rename_flags(command, wish->renames);
  add_unknown_flag(command, wish->allow_unknown);
  add_online_flags(command, wish->online);
  command.footer(
      "Examples:\n  schemadiff sync --dry-run\n  schemadiff sync --yes --allow 'column note of "
      "table public.users'");
}

}  // namespace schemadiff
