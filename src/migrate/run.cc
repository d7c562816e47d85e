// One file, statement by statement.
#include "migrate/run.h"

#include <fmt/format.h>

#include <utility>

#include "migrate/checks.h"
#include "migrate/statements.h"
#include "sql/lexer.h"
#include "sql/named.h"

namespace schemadiff {

namespace {

constexpr std::string_view kActiveTransaction = "25001";  // active_sql_transaction
constexpr std::string_view kNoLock = "55P03";             // lock_not_available
constexpr std::string_view kTransactionEnds = "2D000";    // invalid_transaction_termination

// The file may have set one, and the record is our own.
const Sql kNoRole = sql("SET LOCAL ROLE NONE");

void roll_back(Session& session) {
  try {
    session.rollback();
  } catch (const Error&) {
    // The connection is gone, and the transaction with it.
  }
}

class Runner {
 public:
  Runner(Session& session, const FileRun& run, Record& record, Progress& progress)
      : session_(session), run_(run), record_(record), progress_(progress), done_(run.done) {}

  void run() {
    auto start = std::chrono::steady_clock::now();
    progress_.file_begins(run_.file, run_.statements.size(), run_.done);
    if (run_.mode == TxMode::kNone)
      run_without_transaction();
    else if (run_.mode == TxMode::kFile)
      with_retries(run_.retries, progress_, [&] { run_in_transaction(); });
    else
      run_in_transaction();
    progress_.file_ends(run_.file, std::chrono::steady_clock::now() - start);
  }

 private:
  const Statement& held(std::size_t i) const { return run_.statements.held()[i]; }
  std::size_t total() const { return run_.statements.size(); }

  void run_in_transaction() {
    const bool own = run_.mode == TxMode::kFile;
    try {
      record_.begins(own ? in_turn({fresh_outside(run_.settings), settings_so_far(), sql("BEGIN")})
                         : fresh(run_.settings));
      require_timeouts(session_, run_.settings.timeouts);
      session_.take_notices();
      for (const Statement& check : checks()) require(check);
      begun_ = true;
      run_.statements.each([&](const Statement& statement, std::size_t i) {
        if (i >= run_.done) send_in_transaction(statement, i);
      });
    } catch (...) {
      roll_back(session_);
      throw;
    }
    end_transaction(own ? sql("COMMIT") : Sql());
  }

  void send_in_transaction(const Statement& statement, std::size_t i) {
    try {
      send(statement, i);
    } catch (const Error& error) {
      if (locked_out(error)) throw LockedOut(explained(error, &statement));
      throw explained(error, &statement);
    }
  }

  // Those that are to hold now: none where an earlier run has begun with the file.
  std::vector<Statement> checks() const {
    const bool goes_on = run_.done > 0 || run_.tried == Tried::kInterrupted;
    return goes_on ? std::vector<Statement>{} : checks_of(run_.file);
  }

  void require(const Statement& check) {
    const bool apart = run_.mode == TxMode::kNone;
    if (apart) session_.begin();
    try {
      require_check(session_, check, run_.checks_count);
    } catch (const Error& error) {
      if (apart) roll_back(session_);
      if (locked_out(error)) throw LockedOut(explained(error, &check));
      throw explained(error, &check);
    }
    if (apart) session_.rollback();
  }

  // What an earlier run left in effect for a time when files were run in another mode.
  Sql settings_so_far() const {
    std::vector<Sql> list;
    for (std::size_t i = 0; i < run_.done; ++i)
      if (sets_session(held(i))) list.push_back(Sql::trusted(held(i).text));
    return in_turn(list);
  }

  void end_transaction(const Sql& commit) {
    try {
      record_.progress(total(), in_turn({sql("RESET SESSION AUTHORIZATION"), kNoRole}), commit);
    } catch (const ServerError& error) {  // a deferred constraint, for example
      roll_back(session_);
      if (commit.empty()) throw;
      throw explained(error, nullptr);
    } catch (const Error& error) {
      if (commit.empty()) throw;
      throw Error("E804", error.what())
          .at({run_.file.path, 0, 0, ""})
          .why("it broke while " + run_.file.name +
               " was being committed: whether it is in effect "
               "is not known")
          .help("look with: schemadiff status");
    }
  }

  void run_without_transaction() {
    reset_session(session_, run_.settings);
    for (const Statement& check : checks())
      with_retries(run_.retries, progress_, [&] { require(check); });
    begun_ = true;
    record_.begins(settings_so_far());
    if (run_.done == total()) record_.progress(total(), {}, {});  // nothing (more) to run
    for (std::size_t i = run_.done + settled(); i < total(); ++i) {
      const Statement& statement = held(i);
      try {
        with_retries(run_.retries, progress_, [&] { send_and_record(i); });
      } catch (const Error& error) {
        roll_back(session_);
        note_failure(statement, error.what());
        throw explained(error, &statement);
      }
      if (!open_) done_ = i + 1;
    }
    if (!open_) return;
    const Statement& last = run_.statements.held().back();
    roll_back(session_);
    note_failure(last, "a transaction is left open");
    throw explained(Error("E808", "the file ends inside a transaction that it began"), &last);
  }

  // 1 when the statement that an earlier run was at turns out to be in effect, and is recorded now.
  std::size_t settled() {
    if (run_.tried == Tried::kNot || run_.done == total()) return 0;
    const Statement& statement = held(run_.done);
    std::optional<WhatBecame> became;
    with_retries(run_.retries, progress_, [&] {
      throwing_locked_out([&] { became = what_became_of(session_, statement); });
    });
    if (became && !became->told.empty()) progress_.notice("WARNING:  " + became->told);
    if (run_.tried == Tried::kFailed) return 0;  // but what it left behind is gone
    if (!became) became = as_told(statement);
    if (!became->in_effect) return 0;
    record_apart(run_.done + 1);
    done_ = run_.done + 1;
    return 1;
  }

  WhatBecame as_told(const Statement& statement) const {
    if (run_.interrupted != Interrupted::kRefuse)
      return {run_.interrupted == Interrupted::kCountAsDone, ""};
    throw Error("E834", fmt::format("whether statement {} of {} was carried out is not known",
                                    run_.done + 1, run_.file.name))
        .at(statement.place())
        .why(
            "the run that sent it was broken off before its end was recorded, and it leaves no "
            "trace in the catalog")
        .help(
            "if it was: run this again with --interrupted done; if not: with --interrupted again");
  }

  void send_and_record(std::size_t i) {
    const Statement& statement = held(i);
    if (open_ || controls_transaction(statement)) return send_in_own_transaction(i);
    if (may_share_transaction(statement))
      throwing_locked_out([&] { send_with_record(i); });
    else
      throwing_locked_out([&] {
        if (std::exchange(mend_, true)) what_became_of(session_, statement);
        send_alone(i);
        mend_ = false;
      });
  }

  static void throwing_locked_out(const std::function<void()>& work) {
    try {
      work();
    } catch (const ServerError& error) {
      if (locked_out(error)) throw LockedOut(error);
      throw;
    }
  }

  static bool locked_out(const Error& error) {
    const auto* server = dynamic_cast<const ServerError*>(&error);
    return server != nullptr && server->sqlstate == kNoLock;
  }

  // A DO that may commit can only do so outside of a transaction block.
  static bool may_share_transaction(const Statement& statement) {
    const std::vector<std::string> first = first_words(statement.text, 1);
    if (first == std::vector<std::string>{"do"}) {
      const std::string text = lower(statement.text);
      if (text.find("commit") != text.npos || text.find("rollback") != text.npos) return false;
    }
    return runs_in_transaction(statement);
  }

  void send_with_record(std::size_t i) {
    session_.begin();
    try {
      send(held(i), i);
      record_.progress(i + 1, kNoRole, sql("COMMIT"));
    } catch (const ServerError& error) {
      roll_back(session_);
      if (error.sqlstate != kActiveTransaction && error.sqlstate != kTransactionEnds) throw;
      send_alone(i);  // the text did not tell that it cannot run in a transaction
    }
  }

  void send_alone(std::size_t i) {
    record_.sends(i, held(i));
    send(held(i), i);
    record_apart(i + 1);
  }

  void send_in_own_transaction(std::size_t i) {
    send(held(i), i);
    open_ = leaves_transaction_open(held(i)).value_or(open_);
    if (open_)
      record_.progress(i + 1, {}, {});
    else
      record_apart(i + 1);
  }

  void record_apart(std::size_t done) {
    record_.progress(done, in_turn({sql("BEGIN"), kNoRole}), sql("COMMIT"));
  }

  void send(const Statement& statement, std::size_t i) {
    progress_.statement_begins(statement, i + 1, total());
    execute(statement.text);
    for (const std::string& notice : session_.take_notices()) progress_.notice(notice);
    progress_.statement_ends(statement);
  }

  void execute(const std::string& text) {
    Resolved resolved;
    if (run_.secrets && text.find("${") != text.npos)
      resolved = resolve_secrets(text, run_.secrets);
    else
      resolved.text = text;
    try {
      session_.execute(Sql::trusted(resolved.text));
    } catch (const ServerError& error) {
      if (resolved.used.empty()) throw;
      ServerError hidden(resolved.hide(error.what()), error.sqlstate, 0, 0);
      static_cast<Error&>(hidden) = Error(error.id(), resolved.hide(error.what()))
                                        .why(resolved.hide(error.why()))
                                        .help(resolved.hide(error.help()));
      throw hidden;
    }
  }

  void note_failure(const Statement& statement, const std::string& message) {
    try {
      session_.execute("RESET ROLE");
      record_.failed(done_, statement, message);
    } catch (const Error&) {
      // The failure that is being reported matters more; the row still says how far it got.
    }
  }

  // What the server said gets the name of what it meant here.
  static ErrorId id_of(const Error& error, bool waited, bool at_commit) {
    if (waited) return "E803";
    if (at_commit) return "E802";
    if (dynamic_cast<const ServerError*>(&error) != nullptr) return "E801";
    return error.id();
  }

  Error explained(const Error& error, const Statement* statement) const {
    Place place{run_.file.path, 0, 0, ""};
    std::string message = error.what();
    const auto* server = dynamic_cast<const ServerError*>(&error);
    if (statement != nullptr) {
      place = server != nullptr && server->line > 0
                  ? statement->place(server->line, server->column)
                  : statement->place(offset_of_named(statement->text, message).value_or(0));
    } else {
      message = "the commit failed: " + message;
    }
    auto lines = [](const std::string& first, const std::string& second) {
      return first + (first.empty() || second.empty() ? "" : "\n") + second;
    };
    const bool waited = locked_out(error) || dynamic_cast<const LockedOut*>(&error) != nullptr;
    std::string help =
        waited ? "run this again when the others have ended, or raise [apply] lock_timeout"
               : run_.help;
    if (dynamic_cast<const ConnectionBroken*>(&error) != nullptr)
      help = "run this again when the server can be reached: it goes on from there";
    if (run_.mode == TxMode::kNone && statement != nullptr && !runs_in_transaction(*statement))
      help =
          lines("an index that was not built remains, INVALID: the next run drops it first", help);
    return Error(id_of(error, waited, statement == nullptr), message)
        .at(place)
        .why(lines(error.why(), in_effect()))
        .help(lines(error.help(), help));
  }

  std::string in_effect() const {
    if (!begun_ && run_.mode != TxMode::kAll) return "nothing of " + run_.file.name + " was run";
    switch (run_.mode) {
      case TxMode::kFile:
        return run_.file.name +
               " ran in a transaction, which is rolled back: nothing of it is in "
               "effect";
      case TxMode::kAll:
        return "all files ran in one transaction, which is rolled back: nothing of this run is in "
               "effect";
      case TxMode::kNone:
        break;
    }
    std::string done =
        done_ == 0 ? "no statement of it is in effect"
        : done_ == 1
            ? fmt::format("statement 1 of {} is in effect and recorded", total())
            : fmt::format("statements 1 to {} of {} are in effect and recorded", done_, total());
    return run_.file.name + " runs without a transaction: " + done;
  }

  Session& session_;
  const FileRun& run_;
  Record& record_;
  Progress& progress_;
  std::size_t done_;    // statements in effect for good
  bool mend_ = false;   // what a statement that did not get its lock has left behind
  bool begun_ = false;  // the checks hold
  bool open_ = false;   // inside a transaction that the file began (mode kNone)
};

}  // namespace

void run_in_one_transaction(Session& session, const Retries& retries, Progress& progress,
                            const std::function<void()>& run_files) {
  with_retries(retries, progress, [&] {
    session.begin();
    run_files();
  });
  try {
    session.commit();
  } catch (const Error& error) {
    throw Error("E804", "the commit of all files failed: " + std::string(error.what()))
        .why(error.why())
        .help("look what is in effect with: schemadiff status");
  }
}

void run_file(Session& session, const FileRun& run, Record& record, Progress& progress) {
  Runner(session, run, record, progress).run();
}

}  // namespace schemadiff
