// The clock runs between what is looked at before a statement and what is looked at after it.
#include "migrate/timed_run.h"

#include <chrono>

#include "migrate/run.h"
#include "migrate/statements.h"
#include "sql/analysis.h"
#include "sql/tree.h"

namespace schemadiff {

namespace {

using Clock = std::chrono::steady_clock;

class Stopwatch : public Progress {
 public:
  Stopwatch(Session& session, Session& watcher, TimedRun& run)
      : observer_(session, watcher), run_(run) {}

  void file_begins(const MigrationText& file, std::size_t, std::size_t) override {
    file_ = file.name;
  }

  void statement_begins(const Statement& statement, std::size_t, std::size_t) override {
    now_ = {};
    now_.file = file_;
    now_.place = statement.place();
    now_.text = statement.text.substr(0, statement.text.find_last_not_of("; \n\t") + 1);
    now_.type = analyse(statement).type;
    // A query before SET TRANSACTION would be one too many.
    looks_ = now_.type != "VariableSetStmt" && now_.type != "TransactionStmt";
    if (looks_) observer_.before(statement.text);
    begun_ = Clock::now();
  }

  void statement_ends(const Statement&) override {
    now_.seconds = std::chrono::duration<double>(Clock::now() - begun_).count();
    if (looks_) now_.observed = observer_.after();
    run_.statements.push_back(std::move(now_));
  }

 private:
  Observer observer_;
  TimedRun& run_;
  std::string file_;
  TimedStatement now_;
  Clock::time_point begun_;
  bool looks_ = false;
};

FileRun file_run(const SelectedFile& file, const FileStatements& statements, TxMode mode,
                 const TimedOptions& options) {
  FileRun run{file.migration->up, statements, mode, file.done, options.help};
  run.secrets = options.secrets;
  run.settings = options.settings;
  run.retries.most = 0;  // what does not get its lock is told at once
  run.checks_count = options.checks_count;
  return run;
}

// As COMMIT would; afterwards those that wait for the next COMMIT do so again.
void settle_deferred(Session& session) {
  std::vector<Sql> names;
  for (const Row& row : session.query(
           "SELECT DISTINCT pg_catalog.format('%I.%I', n.nspname, c.conname) AS name"
           " FROM pg_catalog.pg_constraint c"
           " JOIN pg_catalog.pg_namespace n ON n.oid = c.connamespace WHERE c.condeferred"))
    names.push_back(row.sql("name"));
  session.execute("SET CONSTRAINTS ALL IMMEDIATE");
  if (!names.empty()) session.execute(sql("SET CONSTRAINTS {} DEFERRED", join(names)));
}

[[noreturn]] void refuse(const Place& place, const std::string& why) {
  throw Error("E819", "not all files can run in one transaction, and only that can be rolled back")
      .at(place)
      .why(why)
      .help(
          "leave --staging away to rehearse on a copy, or apply there what staging is for: "
          "schemadiff apply --url STAGING")
      .refused();
}

// The label that ALTER TYPE ... ADD VALUE adds; "" of any other statement.
std::string new_label(const Statement& statement) {
  if (analyse(statement).type != "AlterEnumStmt") return "";
  const auto tree = parse_tree(statement.text);
  if (!tree) return "";
  const Node& body = tree->body();
  return body["oldVal"].text.empty() ? body["newVal"].text : "";
}

// Anywhere, in the body of a function too.
bool says_literal(const Statement& statement, const std::string& value) {
  return statement.text.find(quote_literal(value)) != std::string::npos;
}

}  // namespace

TimedRun run_timed(Session& session, Session& watcher, const std::vector<SelectedFile>& files,
                   const TimedOptions& options) {
  TimedRun run;
  Stopwatch stopwatch(session, watcher, run);
  Record nothing(session);
  const auto each = [&] {
    for (const SelectedFile& file : files)
      run_file(session, file_run(file, file.statements, file.mode, options), nothing, stopwatch);
  };
  try {
    if (!files.empty() && files.front().mode == TxMode::kAll)
      run_in_one_transaction(session, {.most = 0}, stopwatch, each);
    else
      each();
  } catch (const Error& error) {
    run.failure = error;
  }
  return run;
}

void require_one_transaction(const std::vector<SelectedFile>& files) {
  std::vector<std::pair<std::string, std::string>> labels;  // and the file that adds each
  for (const SelectedFile& file : files)
    for (const Statement& statement : statements_of(file.migration->up)) {
      if (!runs_in_transaction(statement))
        refuse(statement.place(), "the statement runs in no transaction");
      if (controls_transaction(statement))
        refuse(statement.place(), "the file begins or ends a transaction");
      for (const auto& [label, from] : labels)
        if (says_literal(statement, label))
          refuse(statement.place(), "it may use the enum label '" + label + "', which " + from +
                                        " adds and which can only be used once that is committed");
      if (const std::string label = new_label(statement); !label.empty())
        labels.emplace_back(label, file.migration->up.name);
    }
}

TimedRun run_and_roll_back(Session& session, Session& watcher,
                           const std::vector<SelectedFile>& files, const TimedOptions& options) {
  require_one_transaction(files);
  TimedRun run;
  Stopwatch stopwatch(session, watcher, run);
  Record nothing(session);
  session.begin();
  try {
    for (const SelectedFile& file : files) {
      const FileStatements statements(file.migration->up, TxMode::kAll);
      run_file(session, file_run(file, statements, TxMode::kAll, options), nothing, stopwatch);
      settle_deferred(session);
    }
  } catch (const LockedOut&) {  // says nothing of the files
    session.rollback();
    throw;
  } catch (const Error& error) {
    run.failure = error;
  }
  session.rollback();
  return run;
}

}  // namespace schemadiff
