// A copy without rows tells which tables the files touch and what a statement takes in any case;
// these tables are filled in a second copy.
#include "cli/bench.h"
#include "cli/rehearsing.h"
#include "dev/load.h"
#include "rows/order.h"
#include "rows/shaped_fill.h"

namespace schemadiff {

namespace {

// Those that the run locked in whatever mode, or read, of the tables that were there before it.
std::vector<Oid> touched(const TimedRun& run, const RehearsedTables& tables) {
  std::set<Oid> found;
  for (const TimedStatement& statement : run.statements)
    for (const ObservedRelation& relation : statement.observed.relations)
      if (const auto table = tables.find(relation.table_oid); table != tables.end())
        found.insert(table->second.root == 0 ? table->first : table->second.root);
  return {found.begin(), found.end()};
}

std::vector<double> seconds_of(const TimedRun& run) {
  std::vector<double> seconds;
  for (const TimedStatement& statement : run.statements) seconds.push_back(statement.seconds);
  return seconds;
}

class OnCopy {
 public:
  OnCopy(const Config& config, const std::string& target, const std::vector<SelectedFile>& files,
         const RehearsalWish& wish)
      : config_(whole(config, wish)),
        target_(target),
        bench_(config_, target_.major_version()),
        live_(bench_.of_database(target)),
        files_(files),
        wish_(wish) {}

  RehearsalReport run() {
    RehearsalReport report;
    report.where = "a copy of the schema of " + target_.label();
    report.made_rows = true;
    report.most_rows = wish_.rows;
    TimedRun empty;
    std::vector<std::string> wanted;
    {
      ScratchDatabase copy = ready_copy();
      const RehearsedTables tables = rehearsed_tables(copy.session());
      empty = run_in(copy);
      for (const Oid oid : touched(empty, tables)) wanted.push_back(tables.at(oid).name);
      if (empty.failure) {
        finish_report(report, empty, seconds_of(empty), tables, target_);
        return report;
      }
    }
    ScratchDatabase copy = ready_copy();
    RehearsedTables tables = rehearsed_tables(copy.session());
    fill(copy.session(), wanted, report);
    for (auto& [oid, table] : tables)
      if (filled_.contains(table.name) || table.root != 0)
        table.rows = std::stoll(copy.session().value(
            sql("SELECT count(*) FROM {} {}", Sql::trusted(table.partitioned ? "" : "ONLY"),
                Sql::trusted(table.name))));
    finish_report(report, run_in(copy), seconds_of(empty), tables, target_);
    return report;
  }

 private:
  // A copy is whole, whatever is compared otherwise.
  static Config whole(Config config, const RehearsalWish& wish) {
    compare_all_of_our_making(config, wish.allow_unknown);
    return config;
  }

  ScratchDatabase ready_copy() {
    ScratchDatabase copy = live_.make();
    std::vector<Script> scripts;
    for (const SelectedFile& file : files_)
      scripts.push_back({nullptr, {}, statements_beside_rows(file.migration->up)});
    const std::vector<Item> items = read_items(scripts);
    if (config_.dev.url.get() == "embedded") drop_new_roles(copy.session(), items);
    prepare_server(copy.session(), items, bench_.load_options());
    return copy;
  }

  // Those that the first copy's files have made are still on the server.
  static void drop_new_roles(Session& session, const std::vector<Item>& items) {
    for (const Item& item : items)
      for (const std::string& role : item.analysis.new_roles)
        session.execute(sql("DROP ROLE IF EXISTS {}", Ident{role}));
  }

  TimedRun run_in(ScratchDatabase& copy) {
    Session watcher = copy.connect();
    TimedOptions options;
    options.settings.timeouts = wish_.options.timeouts;
    options.checks_count = false;
    options.help =
        "it was run on a copy of the target's schema; correct it, then: schemadiff hash, "
        "schemadiff rehearse";
    return run_timed(copy.session(), watcher, files_, options);
  }

  void fill(Session& session, const std::vector<std::string>& wanted, RehearsalReport& report) {
    std::vector<Oid> oids;
    for (const std::string& name : wanted)
      oids.push_back(std::stoll(session.value(sql("SELECT {}::regclass::oid", Literal{name}))));
    std::vector<std::string> names;
    session.execute("BEGIN; SET LOCAL search_path = pg_catalog");
    for (const auto& [oid, table] : with_references(session, oids))
      names.push_back(table.name.text());
    session.execute("COMMIT");
    const RowShapes shapes = scaled_to(read_row_shapes(target_, names), wish_.rows);
    const Filled filled = fill_shaped(session, oids, config_.dev.rows, shapes);
    session.execute("ANALYZE");
    for (const Unfilled& one : filled.unfilled) report.unfilled.push_back({one.table, one.why});
    filled_.insert(names.begin(), names.end());
  }

  Config config_;
  Session target_;
  Bench bench_;
  State live_;
  const std::vector<SelectedFile>& files_;
  const RehearsalWish& wish_;
  std::set<std::string> filled_;
};

}  // namespace

RehearsalReport rehearse_on_copy(const Config& config, const std::string& target,
                                 const std::vector<SelectedFile>& files,
                                 const RehearsalWish& wish) {
  return OnCopy(config, target, files, wish).run();
}

}  // namespace schemadiff
