// Looks in the session that runs the files, so that it sees what their transactions have not
// committed yet.
#include "cli/linting.h"

#include <algorithm>

#include "lint/look.h"
#include "migrate/rehearse.h"
#include "migrate/selection.h"
#include "plan/observed.h"
#include "sql/lexer.h"

namespace schemadiff {

namespace {

constexpr auto kHelp =
    "the file was run on a scratch database, after those before it; correct it, then: schemadiff "
    "hash";

// Rows that somebody wrote out into a file are not looked at one by one.
constexpr std::size_t kTooLong = 1'000'000;

using StatePointer = std::shared_ptr<const LintState>;

// What a transaction of ours sees with the search_path of nobody, so that names are printed alike.
StatePointer read_between(Session& session) {
  session.execute("BEGIN; SET LOCAL search_path = pg_catalog");
  LintState state = read_lint_state(session);
  session.rollback();
  return std::make_shared<const LintState>(std::move(state));
}

bool inserts_values(const LintStatement& one) {
  return one.is("InsertStmt") && !writes_many_rows(one);
}

bool leaves_shape(const LintStatement& one) {
  return one.is("InsertStmt") || one.is("UpdateStmt") || one.is("DeleteStmt") ||
         one.is("TruncateStmt");
}

// Of which relations alone the statement can change the shape; empty: of any.
std::vector<std::string> names_to_read(const LintStatement& one) {
  static const std::set<std::string, std::less<>> of_what_they_name = {
      "CreateStmt",    "IndexStmt",   "AlterTableStmt",     "CreateTrigStmt",  "ViewStmt",
      "CreateSeqStmt", "CommentStmt", "CreateFunctionStmt", "CreatePolicyStmt"};
  std::vector<std::string> names = mentions(one.statement.text);
  const bool cascades = std::ranges::find(names, "cascade") != names.end();
  if (cascades || !of_what_they_name.contains(one.analysis.type)) return {};
  return names;
}

class Watch : public Progress {
 public:
  Watch(Session& session, Session& watcher, LintFile& file)
      : session_(session), observer_(session, watcher), file_(file), state_(file.before) {}

  void statement_begins(const Statement& statement, std::size_t, std::size_t) override {
    if (statement.text.size() > kTooLong) return;
    current_ = std::make_unique<LintStatement>();
    current_->statement = statement;
    current_->analysis = analyse(statement);
    if (auto tree = statement.parsed ? parse_tree(statement.text) : std::nullopt)
      current_->tree = tree->body();
    looks_ = !current_->is("VariableSetStmt") && !current_->is("TransactionStmt") &&
             !inserts_values(*current_);
    if (!looks_) {
      // A query before SET TRANSACTION would be one too many, and rows by the thousand take time.
      current_->before = state_;
      return;
    }
    if (stale_) state_ = std::make_shared<const LintState>(read_lint_state(session_, *state_));
    stale_ = false;
    current_->before = state_;
    observer_.before(statement.text);
  }

  void notice(const std::string& text) override {
    if (current_) current_->notices.push_back(text);
  }

  void statement_ends(const Statement&) override {
    if (!current_) return;
    if (looks_) {
      current_->observed = observer_.after();
      if (!leaves_shape(*current_))
        state_ = current_->observed.transaction.empty()
                     ? read_between(session_)
                     : std::make_shared<const LintState>(
                           read_lint_state(session_, *state_, names_to_read(*current_)));
    }
    stale_ = !looks_ && !inserts_values(*current_);
    current_->after = state_;
    file_.statements.push_back(std::move(*current_));
    current_.reset();
  }

 private:
  Session& session_;
  Observer observer_;
  LintFile& file_;
  StatePointer state_;
  std::unique_ptr<LintStatement> current_;
  bool looks_ = false, stale_ = false;
};

class Look {
 public:
  Look(Bench& bench, const Directory& directory)
      : database_(bench.ready_for(directory)), watcher_(database_.connect()) {}

  void run(const Migration& migration) {
    Progress silent;
    rehearse(database_.session(), migration.up, kHelp, silent);
  }

  LintFile run_and_look(const Migration& migration) {
    Session& session = database_.session();
    const MigrationText& text = migration.up;
    LintFile file;
    file.name = text.name;
    file.path = text.path;
    file.version = migration.version;
    file.directives = text.directives;
    file.source = std::make_shared<const SourceFile>(text.path, std::string(text.text.view()));
    file.before = read_between(session);
    Watch watch(session, watcher_, file);
    TxMode mode = mode_of(text, TxMode::kFile);
    file.transaction = mode != TxMode::kNone;
    try {
      FileStatements statements;
      try {
        statements = FileStatements(text, mode);
      } catch (const Error&) {  // rules say what its mode does not take
        mode = TxMode::kNone;
        statements = FileStatements(text, mode);
      }
      rehearse(session, text, statements, mode, kHelp, watch);
    } catch (const Error& error) {
      file.failed_at = error.place().value_or(Place{text.path, 0, 0, ""});
      file.failure = error.what();
    }
    file.after = read_between(session);
    return file;
  }

  Session& session() { return database_.session(); }

 private:
  ScratchDatabase database_;
  Session watcher_;
};

}  // namespace

LintRun look_at_files(Bench& bench, const Directory& directory, const std::set<std::string>& judged,
                      LintOptions options) {
  LintRun run;
  run.options = std::move(options);
  Look look(bench, directory);
  for (const Migration& migration : directory.migrations) run.versions.push_back(migration.version);
  for (std::size_t i = 0; i < directory.migrations.size(); ++i) {
    const Migration& migration = directory.migrations[i];
    if (migration.checkpoint && i > 0) continue;
    if (!judged.contains(migration.version)) {
      look.run(migration);
      continue;
    }
    LintFile file = look.run_and_look(migration);
    for (const auto& [oid, relation] : file.before->relations)
      if (run.files.empty() || run.files.back().after->find(oid) == nullptr)
        run.not_made_here.emplace(oid, relation);
    run.files.push_back(std::move(file));
    if (run.files.back().failed_at) break;
  }
  run.implicit_casts = implicit_casts(look.session());
  return run;
}

}  // namespace schemadiff
