// plan: the SQL between any two sources.
#include <future>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/show_plan.h"
#include "cli/sources.h"
#include "cli/working_line.h"
#include "report/column_order.h"
#include "report/migration_text.h"

namespace schemadiff {

namespace {

struct Wish {
  std::string from, to;
  std::string proof = "on";  // or off
  bool explain = false;
  Renames renames;
  std::vector<std::string> allow_unknown;
  std::optional<bool> online;
};

int major_version_of(const Source& source) {
  return source.type == Source::Type::kDatabase ? Session(source.location).major_version() : 0;
}

// At the same time. A database is taken beside what it is compared with.
std::pair<State, State> both_states(Bench& bench, const Source& from, const Source& to) {
  const bool live = from.type == Source::Type::kDatabase;
  if (!live) {
    State have = state_of(bench, from);
    State want = state_of(bench, to, &have.catalog);
    return {std::move(have), std::move(want)};
  }
  std::future<LiveCatalog> read =
      std::async(std::launch::async, [&] { return read_live(from.location, bench.scope()); });
  State want = state_of(bench, to);
  return {bench.of_database(read.get(), &want.catalog), std::move(want)};
}

void run(Invocation& invocation, const Wish& wish) {
  Source from = parse_source(wish.from), to = parse_source(wish.to);
  Config config = invocation.config();
  config.scope.allow_unknown = wish.allow_unknown;
  config.diff.online = wish.online.value_or(config.diff.online);
  const bool any_live = from.type == Source::Type::kDatabase || to.type == Source::Type::kDatabase;
  if (!any_live) compare_owners_of_our_making(config);
  Bench bench(config, std::max(major_version_of(from), major_version_of(to)));
  std::optional<WorkingLine> line("loading both states");
  auto [have, want] = both_states(bench, from, to);
  line->now(wish.proof == "on" ? "planning and proving" : "planning");
  const Renames renames = asked_without(*line, wish.renames);
  bool proved = wish.proof == "on";
  CurrentState current{have.catalog, have.make};
  ProvenPlan plan =
      proved ? prove(current, want.catalog, bench.scope(), renames,
                     proof_of(config, invocation.proof_reads()))
             : plan_both_ways(current, want.catalog, bench.scope(), renames, style_of(config));
  line.reset();
  if (!proved) require_nameable(have.catalog, want.catalog, bench.scope(), plan.up);
  if (!proved && !plan.up.empty())
    tell("This plan was not run: what no kind of object compares may be missing from it.");
  if (invocation.verbose) tell_if_any(told_column_order(have.catalog, want.catalog));
  print(invocation.json() ? shown_json(plan, bench.scope(), wish.explain)
                          : with_head(config.scope, {plan_text(plan.up)}).front());
  show_plan(plan, bench.scope(), shown_with(invocation, wish.explain));
}

}  // namespace

void add_plan(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command =
      add_command(app, invocation, "plan", "Print the SQL that leads from one source to another",
                  [&invocation, wish] { run(invocation, *wish); });
  command.add_option("--from", wish->from, "postgres://..., file://PATH, or empty").required();
  command.add_option("--to", wish->to, "postgres://..., file://PATH, or empty").required();
  command
      .add_option("--proof", wish->proof,
                  "on: run the plan on a copy of the schema first (the default); off: do not")
      .one_of({"on", "off"});
  add_explain_flag(command, wish->explain);
  add_rename_flags(command, wish->renames);
  add_unknown_flag(command, wish->allow_unknown);
  add_online_flags(command, wish->online);
  command.footer(
      "Examples:\n  schemadiff plan --from file://migrations --to file://schema\n"
      "  schemadiff plan --from postgres://localhost/shop --to file://schema");
}

}  // namespace schemadiff
