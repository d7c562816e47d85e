// The way back of migrations that have no down file.
#pragma once
#include <optional>
#include <string>

#include "cli/bench.h"
#include "plan/prove.h"

namespace schemadiff {

/// Plans it on the dev server, between the states before and after the migration, and proves it.
class WayBackFinder {
 public:
  /// config: with the scope to plan in; url: of the target, whose major version the dev server
  /// should have.
  WayBackFinder(Config config, std::string url, Renames renames, ProofReads reads);

  /// Of the last of these migrations, as the text of a down file; tells what stays. Throws Error,
  /// refused() where a rename must be decided, also when the proof fails.
  std::string of_last(const Directory& applied);

 private:
  Config config_;
  std::string url_;
  Renames renames_;
  ProofReads reads_;
  std::optional<Bench> bench_;
};

}  // namespace schemadiff
