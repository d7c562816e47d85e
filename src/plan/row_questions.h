// The questions about rows that statements ask, of a database in which none of them has run yet.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plan/row_facts.h"
#include "sql/row_changes.h"
#include "sql/script.h"

namespace schemadiff {

/// Given statement after statement in the order in which they are going to be run.
class RowQuestions {
 public:
  /// The database as it is before the first one; the session is used outside of transactions.
  explicit RowQuestions(Session& session) : catalog_(session) {}

  /// What the next statement needs of rows that are there now; each question once. Throws
  /// ServerError.
  std::vector<RowQuestion> of_next(const Statement& statement);

  /// Passes over statements that cannot be looked at, and may do anything.
  void may_be_anything() { changes_.may_be_anything(); }
  /// What the statements have changed so far.
  const RowChanges& changes() const { return changes_; }
  /// How many questions were not asked, since an earlier statement changes what they are about.
  std::size_t left_out() const { return left_out_; }
  /// The columns of the primary key of the table that is asked; empty when it has none.
  std::vector<std::string> key_of(const RowQuestion& question);

 private:
  std::vector<RowDemand> resolved(const RowDemand& demand);
  bool changed(const RowDemand& demand, const RowChanges& by) const;
  std::optional<RowQuestion> ask(const RowDemand& demand, const RowChanges& own);

  RowCatalog catalog_;
  RowChanges changes_;
  std::map<std::string, std::vector<RowDemand>> put_off_;  // by table (or domain) and constraint
  std::set<std::string> asked_;
  std::size_t left_out_ = 0;
};

}  // namespace schemadiff
