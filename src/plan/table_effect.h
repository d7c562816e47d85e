// What a step of a plan does to a table that was there before the plan.
#pragma once
#include <string>
#include <vector>

#include "plan/lock_mode.h"

namespace schemadiff {

/// Seen on the dev database while the plan was proved, not looked up.
struct TableEffect {
  /// How the statement comes to the table.
  enum class Tie {
    kSaid,        // it names the table, or one of its indexes, first of all tables
    kPartition,   // it is a partition of that one, at any depth
    kHeir,        // it inherits from that one, at any depth
    kReferredTo,  // that one refers to it with a foreign key
    kRefers,      // it refers to that one with a foreign key
    kOther
  };

  std::string table;                      // as SQL writes it, before the statement: "public.users"
  LockMode taken = LockMode::kNone;       // the strongest that this statement was the first to take
  LockMode held = LockMode::kNone;        // the strongest that the transaction holds behind it
  bool read_whole = false;                // from end to end
  bool written_anew = false;              // every row, into a new file
  std::vector<std::string> indexes = {};  // those written anew where the table was not
  Tie tie = Tie::kOther;

  /// It lasts as long as the table is large.
  bool takes_long() const { return read_whole || written_anew || !indexes.empty(); }
};

}  // namespace schemadiff
