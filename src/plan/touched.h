// Which tables a plan touches: seen by the locks that it takes, not guessed from its text.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "pg/session.h"

namespace schemadiff {

class TouchedTables {
 public:
  /// Remembers what there is before the plan. Throws ServerError.
  explicit TouchedTables(Session& session);

  /// To be called inside of each of the plan's transactions, at its end. Throws ServerError.
  void observe(Session& session);

  bool none() const { return touched_.empty(); }
  /// The tables of before that were locked against writing or more, and those that hold values of a
  /// composite type that was; oids of a database in the state of before.
  std::vector<std::int64_t> in(Session& session) const;

 private:
  std::map<std::int64_t, std::string> names_;
  std::set<std::string> touched_;
};

}  // namespace schemadiff
