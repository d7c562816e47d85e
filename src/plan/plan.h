// The ordered steps that lead from one catalog to another.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/step.h"
#include "plan/style.h"
#include "plan/table_effect.h"

namespace schemadiff {

/// Steps of a plan that belong into one file, from the first to before the last.
struct PlanFile {
  std::size_t first = 0, last = 0;
  bool alone = false;  // without a transaction: each of its statements is committed by itself
};

/// What must be so of rows that are there, or a step of the plan fails.
struct RowCheck {
  Sql condition;           // for a database in which nothing of the plan has run, on one line
  bool also_after = true;  // it is so again once the plan has run
};

struct Plan {
  std::vector<Step> steps;
  /// Steps before which the server has demanded that the earlier ones be committed.
  std::set<std::size_t> boundaries = {};
  /// Of the steps that were seen to fail on rows, where it can be asked before the first one.
  std::vector<RowCheck> checks = {};
  /// What was seen of steps when the plan was proved: what they do to tables that are there before
  /// it and after it. Nothing of one: it locks none of them against writing, and reads and writes
  /// none whole.
  std::map<std::size_t, std::vector<TableEffect>> effects = {};

  bool empty() const { return steps.empty(); }
  /// Its files in order, at least one: a new one begins at a boundary, and where steps that run
  /// alone (Step::alone) follow on others or others on them.
  std::vector<PlanFile> files() const;
  /// The steps of one of them.
  Plan part(const PlanFile& file) const;
  /// What it destroys, one line each; empty when nothing is lost.
  std::vector<std::string> losses() const;
  /// What rows made fail when it was run on some, one line each: "fails if ...: what was seen".
  std::vector<std::string> seen_on_rows() const;
  /// Why it cannot be taken back, one line each.
  std::vector<std::string> irreversible() const;
};

/// From have to want. style: of the way there. Throws Error::refused() when data would be lost to
/// make a change, or when the catalogs hold what no kind describes or come from different major
/// versions.
Plan make_plan(const Catalog& have, const Catalog& want, const Scope& scope, Style style);

}  // namespace schemadiff
