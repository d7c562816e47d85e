// One statement of a plan, and the list into which kinds write theirs.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "catalog/object.h"
#include "catalog/types.h"
#include "sql/sql.h"

namespace schemadiff {

/// Rows or values that were there are gone afterwards. what: "column email of table public.users".
struct LosesData {
  std::string what;
  bool operator==(const LosesData&) const = default;
};
/// The way back does not exist. why: "an enum label cannot be removed".
struct Irreversible {
  std::string why;
  bool operator==(const Irreversible&) const = default;
};
/// The statement fails when rows do not fit. why: "fails if a row holds NULL in column email".
struct DependsOnData {
  std::string why;
  std::string seen = {};  // what the server said when it was run on rows of our making
  bool operator==(const DependsOnData&) const = default;
};
using Hazard = std::variant<LosesData, Irreversible, DependsOnData>;

/// Loosen takes away what is in the way, shape changes, tighten adds what needs the new shape.
enum class Phase { kLoosen, kShape, kTighten };

struct Step {
  Sql head;    // "ALTER TABLE public.users"; steps that follow each other share it
  Sql action;  // "ADD COLUMN age integer"; empty when head is the whole statement
  Phase phase = Phase::kShape;
  std::string part;  // the column it is about; "" the whole object
  std::vector<Hazard> hazards;
  ObjectId object;        // filled in by the planner
  std::vector<Sql> more;  // further actions, merged in by the planner
  /// Statements that go before it and fail, with words of their own, when rows do not fit.
  std::vector<Sql> checks;
  /// What only works in a certain order among several objects, whether something else ties them or
  /// not: on those that are named here, the steps of the same rank go before this one, or after it.
  struct Among {
    std::string rank;  // "SET LOGGED"; "" none
    std::vector<ObjectId> after, before;
  };
  Among among = {};
  /// Parts that an expression in it may read, so that they come before it and go after it.
  std::vector<std::string> reads = {};

  /// Of a rename or a move: what the object was called before it, as in DROP.
  struct Formerly {
    std::string catalog;
    Sql label;
  };
  Formerly formerly = {};

  /// It runs in no transaction with others, after what it needs was committed: so that no lock of
  /// theirs is held while it works, or because no transaction block takes it.
  bool alone = false;
  /// Of one that runs alone: nothing else waits until it is done.
  bool nothing_waits = false;
  /// Of one that no transaction block takes: the statement that does the same in one.
  Sql in_transaction = {};

  /// The statement with its ';'.
  std::string text() const;
  /// The same, in the form that a transaction block takes.
  std::string text_in_transaction() const;
};

/// How an alter disturbs a part of the object, seen from those that stand on it.
enum class Disturbance {
  kResized,  // varchar(10) to varchar(20): a foreign key stays as it is
  kRetyped,  // the server itself rebuilds indexes and constraints, nothing else
  kGone      // whatever stood on it is gone
};

/// Makes "like__suffix", or another one, that nothing in the schema is called in either state.
using FreeName = std::function<std::string(const std::string& schema, const std::string& like,
                                           const std::string& suffix)>;

/// Where a kind's alter() writes its statements.
class Steps {
 public:
  Steps() = default;
  /// server_version: the major version that the statements are for; casts: kept by reference.
  Steps(int server_version, const TypeCasts& casts)
      : server_version_(server_version), casts_(&casts) {}
  int server_version() const { return server_version_; }
  /// The object's rows are read and written while the statements run: what would keep others from
  /// that for long is to be done in steps that do not. free_name: makes a name of one that neither
  /// state of the schema knows.
  void in_use(FreeName free_name) { free_name_ = std::move(free_name); }
  bool in_use() const { return free_name_ != nullptr && stored_; }
  /// Only in use: a name for what is there for a while only.
  std::string free_name(const std::string& schema, const std::string& like,
                        const std::string& suffix) const {
    return free_name_(schema, like, suffix);
  }
  /// wanted: kept by reference; its directives say how its values come to be.
  void listen_to(const Object& wanted) { wanted_ = &wanted; }
  /// The expression of a directive for a part, in the words of the schema file; nullopt: none.
  std::optional<Sql> said(const std::string& word, const std::string& part) const {
    const ObjectDirective* found = wanted_ == nullptr ? nullptr : wanted_->directive(word, part);
    return found == nullptr ? std::nullopt : std::optional(Sql::trusted(found->argument));
  }

  Step& add(Phase phase, Sql statement, std::string part = "") {
    return list_.emplace_back(
        Step{std::move(statement), {}, phase, std::move(part), {}, {}, {}, {}});
  }
  /// A statement that runs alone (see Step) where the object is in use.
  Step& add_apart(Phase phase, Sql statement, std::string part = "") {
    Step& step = add(phase, std::move(statement), std::move(part));
    step.alone = in_use();
    return step;
  }
  /// An action of ALTER TABLE and the like, which can share its statement with its neighbours.
  Step& add(Phase phase, Sql head, Sql action, std::string part = "") {
    return list_.emplace_back(
        Step{std::move(head), std::move(action), phase, std::move(part), {}, {}, {}, {}});
  }
  void disturb(const std::string& part, Disturbance how) {
    auto& known = disturbed_.try_emplace(part, how).first->second;
    if (how > known) known = how;
  }
  /// The steps work only while no rows hold values of the object: a composite type's attributes.
  void require_unheld() { unheld_ = true; }
  /// The object's rows are kept elsewhere, so no change of a type converts them.
  void nothing_is_stored() { stored_ = false; }
  /// How values of a type of the current state become those of one of the desired state.
  TypeCast type_cast(const Sql& from, const Sql& to) const {
    if (!stored_) return {};
    return casts_ == nullptr ? TypeCast{.needs_using = true, .through = {}, .lost_labels = {}}
                             : casts_->between(from, to);
  }
  /// The object is taken off what it derives from and put back, even where it stays the same.
  void let_go() { lets_go_ = true; }
  /// The change cannot be made without losing data or guessing. why: a sentence; help: what to do.
  void refuse(std::string why, std::string help) { refusal_ = {std::move(why), std::move(help)}; }

  const std::vector<Step>& list() const { return list_; }
  std::vector<Step>& list() { return list_; }
  const std::map<std::string, Disturbance>& disturbed() const { return disturbed_; }
  bool requires_unheld() const { return unheld_; }
  bool lets_go() const { return lets_go_; }
  const std::optional<std::pair<std::string, std::string>>& refusal() const { return refusal_; }

 private:
  int server_version_ = 0;
  const Object* wanted_ = nullptr;
  std::vector<Step> list_;
  std::map<std::string, Disturbance> disturbed_;
  bool lets_go_ = false;
  std::optional<std::pair<std::string, std::string>> refusal_;
  bool unheld_ = false;
  bool stored_ = true;
  const TypeCasts* casts_ = nullptr;
  FreeName free_name_;
};

/// How an object is made where others read and write what it belongs to: create() makes it, alter()
/// leads from there to the whole.
struct OnlineForm {
  Object object;
  Sql in_transaction;     // where no transaction block takes its CREATE: what does the same in one
  bool together = false;  // only together with what it derives from and what derives from it
};

/// Moves have to want; true when the two differed. What alter() has not settled when it returns is
/// recreated or refused by the planner: a forgotten field is an error, never silence.
template <class T>
bool settle(T& have, const T& want) {
  if (have == want) return false;
  have = want;
  return true;
}

}  // namespace schemadiff
