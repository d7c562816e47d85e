// Batches of statements, savepoints, and a second chance for what came too early.
#include "dev/executor.h"

#include <algorithm>
#include <set>
#include <utility>

#include "dev/advice.h"
#include "dev/subscriptions.h"

namespace schemadiff {

namespace {

constexpr std::size_t kBatch = 50;         // statements sent at once
constexpr std::size_t kTransaction = 500;  // statements between commits: locks add up

// Whether something that another statement brings may help (documentation, "PostgreSQL Error
// Codes").
bool may_pass_later(const std::string& sqlstate) {
  static const std::set<std::string> kFinal = {
      "42601", "42602", "42622", "42939", "42501",           // syntax, names, privileges
      "42P04", "42P05", "42P06", "42P07", "42701", "42710",  // duplicates
      "42711", "42712", "42723"};
  static const std::set<std::string> kOther = {"3F000",   // no such schema
                                               "2BP01",   // something depends on it
                                               "55000",   // not in the state that is needed
                                               "55P04",   // a new enum label before its commit
                                               "22P02"};  // a label that ALTER TYPE will add
  if (kOther.contains(sqlstate)) return true;
  return sqlstate.starts_with("42") && !kFinal.contains(sqlstate);
}

class Executor {
 public:
  Executor(Session& session, SessionSettings& settings, const Ordered& ordered, Commits commits)
      : session_(session),
        settings_(settings),
        items_(ordered.items),
        needs_(ordered.needs),
        commits_(commits == Commits::kYes) {}

  void run() {
    if (commits_) session_.begin();
    for (std::size_t first = 0; first < items_.size();) {
      std::size_t after = std::min(first + kBatch, items_.size());
      for (std::size_t i = first; i < after; ++i)
        if (items_[i].analysis.no_transaction) after = std::max(i, first + 1);
      if (!batch(first, after))
        for (std::size_t i = first; i < after; ++i) single(i);
      done(after - first);
      first = after;
    }
    while (!waiting_.empty()) {
      restart();
      auto again = std::exchange(waiting_, {});
      for (const auto& [i, error] : again) single(i);
      if (waiting_.size() == again.size()) throw root_cause();
    }
    require_asleep(session_);
    if (commits_) session_.commit();
  }

 private:
  static Sql terminated(const Item& item) {
    return sql("{}\n;\n", Sql::trusted(item.statement.text));
  }

  // All of them or none: false, and as before, when one fails.
  bool batch(std::size_t first, std::size_t after) {
    if (items_[first].analysis.no_transaction) return false;
    auto before = settings_.in_effect();
    Sql text;
    for (std::size_t i = first; i < after; ++i) {
      text += settings_.change_to(items_[i].settings);
      text += terminated(items_[i]);
    }
    text += sql("RELEASE SAVEPOINT batch");
    session_.execute("SAVEPOINT batch");  // not sent along: a syntax error would undo it as well
    try {
      session_.execute(text);
      return true;
    } catch (const ServerError&) {
      session_.execute("ROLLBACK TO SAVEPOINT batch; RELEASE SAVEPOINT batch");
      settings_.rolled_back_to(before);
      return false;
    }
  }

  void single(std::size_t i) {
    const Item& item = items_[i];
    apply_settings(item);
    bool alone = commits_ && item.analysis.no_transaction.has_value();
    session_.execute(alone ? "COMMIT" : "SAVEPOINT single");
    std::optional<ServerError> failed;
    try {
      session_.execute(Sql::trusted(item.statement.text));
    } catch (const ServerError& error) {
      if (!may_pass_later(error.sqlstate)) throw explained(error, item);
      failed = error;
    }
    if (failed) waiting_.emplace_back(i, *failed);
    if (alone)
      session_.begin();
    else
      session_.execute(failed ? "ROLLBACK TO SAVEPOINT single; RELEASE SAVEPOINT single"
                              : "RELEASE SAVEPOINT single");
  }

  void apply_settings(const Item& item) {
    Sql change = settings_.change_to(item.settings);
    if (change.empty()) return;
    try {
      session_.execute(change);
    } catch (const ServerError& error) {
      throw Error("E322", "the server refuses a setting: " + std::string(error.what()))
          .at(place_of_setting(item, error.what()))
          .why(error.why())
          .help("correct or remove the SET statement");
    }
  }

  // Of the SET statement that the message is about, or else of the first statement that it is for.
  static Place place_of_setting(const Item& item, const std::string& message) {
    for (const auto& [name, setting] : *item.settings)
      if (message.find("\"" + name + "\"") != std::string::npos) return setting.place;
    return item.place();
  }

  void done(std::size_t statements) {
    since_commit_ += statements;
    if (since_commit_ >= kTransaction) restart();
  }

  void restart() {
    if (!commits_) return;
    require_asleep(session_);
    session_.execute("COMMIT; BEGIN");
    since_commit_ = 0;
  }

  // The first that fails although everything it needs is there.
  Error root_cause() const {
    for (const auto& [i, error] : waiting_) {
      bool follows = std::any_of(needs_[i].begin(), needs_[i].end(), [&](std::size_t needed) {
        return std::any_of(waiting_.begin(), waiting_.end(),
                           [&](const auto& other) { return other.first == needed; });
      });
      if (!follows) return explained(error, items_[i]);
    }
    return explained(waiting_.front().second, items_[waiting_.front().first]);
  }

  Session& session_;
  SessionSettings& settings_;
  const std::vector<Item>& items_;
  const std::vector<std::vector<std::size_t>>& needs_;
  std::vector<std::pair<std::size_t, ServerError>> waiting_;  // for something that is missing
  const bool commits_;
  std::size_t since_commit_ = 0;
};

}  // namespace

Error explained(const ServerError& error, const Item& item) {
  return Error(id_of(error), error.what())
      .at(item.place_of(error))
      .why(error.why())
      .help(advice(error, item.analysis.type));
}

void execute(Session& session, SessionSettings& settings, const Ordered& ordered, Commits commits) {
  Executor(session, settings, ordered, commits).run();
}

}  // namespace schemadiff
