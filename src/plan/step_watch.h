// Watches a plan while it runs on a dev database: what each of its steps locks, reads whole and
// writes anew of the tables that are there before it and after it.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "dev/scratch.h"
#include "plan/lock_trap.h"
#include "plan/plan.h"
#include "plan/run.h"

namespace schemadiff {

/// Costs a query or two at the beginning, and one for each step that names something which was
/// there before the plan. A step that no transaction takes (CREATE INDEX CONCURRENTLY) is held up
/// by another session, which sees its locks, a matter of milliseconds; which tables it reads whole
/// is seen from PostgreSQL 15 on.
class StepWatch {
 public:
  /// Before the plan is run on the database's main connection. database is kept by reference.
  /// Throws ServerError.
  StepWatch(ScratchDatabase& database, const Plan& plan);

  /// To be given to run_steps(); what was seen goes into plan.effects. first: which of the plan's
  /// steps is the first of those that are run.
  RunEyes eyes(Plan& plan, std::size_t first = 0);

 private:
  using Oid = std::int64_t;
  struct Table {
    std::string name;  // as SQL writes it: "public.users"
    std::int64_t scans = 0;
  };
  struct Locked;
  using AllLocked = std::map<Oid, Locked>;
  using Ties = std::map<Oid, TableEffect::Tie>;

  void begin();
  bool may_reach_old(const std::string& text);
  AllLocked look();
  void begin_apart(const std::string& text);
  std::set<Oid> read_whole_apart(const std::string& text);
  std::vector<TableEffect> effects_apart(const std::string& text);
  std::vector<TableEffect> effects(const AllLocked& locked, const std::string& text) const;
  Ties ties(const AllLocked& locked, const std::string& text) const;
  bool has_new_file(Oid oid, const Locked& locked) const;
  void remember(const AllLocked& locked);

  ScratchDatabase& database_;
  Session& session_;
  std::set<std::string> old_names_;    // of relations and types, of those that the plan says
  std::map<Oid, Table> tables_;        // of before, without those that the plan drops
  std::int64_t last_oid_ = 0;          // likewise, the highest
  std::map<Oid, LockModes> held_;      // in this transaction
  std::map<Oid, std::int64_t> files_;  // of relations, as last seen
  std::map<Oid, std::int64_t> apart_;  // scans before a step that no transaction takes
  std::optional<Session> watcher_;     // of such steps, once there has been one
  std::optional<LockTrap> trap_;       // likewise; goes before the watcher
};

}  // namespace schemadiff
