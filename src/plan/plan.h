// The ordered steps that lead from one catalog to another.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/step.h"

namespace schemadiff {

struct Plan {
  std::vector<Step> steps;
  /// Steps before which the earlier ones must be committed: a new file begins there.
  std::set<std::size_t> boundaries;

  bool empty() const { return steps.empty(); }
  /// What it destroys, one line each; empty when nothing is lost.
  std::vector<std::string> losses() const;
  /// What rows made fail when it was run on some, one line each: "fails if ...: what was seen".
  std::vector<std::string> seen_on_rows() const;
  /// Why it cannot be taken back, one line each.
  std::vector<std::string> irreversible() const;
};

/// From have to want. Throws Error::refused() when data would be lost to make a change, or when the
/// catalogs hold what no kind describes or come from different major versions.
Plan make_plan(const Catalog& have, const Catalog& want, const Scope& scope);

}  // namespace schemadiff
