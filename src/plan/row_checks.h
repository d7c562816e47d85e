// What a plan needs of rows, as conditions that its first file can ask before anything is run.
#pragma once
#include <set>
#include <vector>

#include "pg/session.h"
#include "plan/plan.h"
#include "plan/row_questions.h"

namespace schemadiff {

class RowChecks {
 public:
  /// Asks the plan's questions of a database in the state before it, with rows of our making; the
  /// session is in no transaction. The plan is kept by reference. Throws ServerError.
  RowChecks(Session& session, const Plan& plan);

  /// What these steps, which have failed on the rows, need: the questions that the server takes,
  /// where those of all versions understand them, where they stand on one line, and where the rest
  /// of the plan leaves what they are about.
  std::vector<RowCheck> of_steps(const std::set<const Step*>& failed) const;

 private:
  struct Asked {
    const Step* step;
    RowQuestion question;
  };
  const Plan& plan_;
  std::vector<Asked> asked_;
};

}  // namespace schemadiff
