// Brings many databases up to date, several at a time, a canary first.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "migrate/executor.h"
#include "migrate/targets.h"

namespace schemadiff {

enum class Outcome {
  kApplied,
  kUpToDate,
  kPending,  // a dry run, and something would be applied
  kFailed,
  kNotTried  // others had failed before
};

/// "applied", "up to date" ...
const char* to_string(Outcome outcome);

struct TargetOutcome {
  std::string name;
  Outcome outcome = Outcome::kNotTried;
  std::optional<std::string> from, to;  // versions before and after; "" when none; or not known
  std::vector<std::string> files;       // those applied by this run, or that would be
  std::string error;                    // a whole message; "" when there was none
  std::string code;                     // its name in docs/errors.md; "" likewise
};

struct RolloutOptions {
  std::size_t jobs = 4;          // so many at a time
  std::size_t max_failures = 1;  // after so many no other one is begun
};

/// Calls work for the numbers below count in their order, from several threads; once it has
/// returned false, for no others. Waits for all. work does not throw.
void work_through(std::size_t count, std::size_t jobs,
                  const std::function<bool(std::size_t)>& work);

/// Works on the first one alone, the canary; on the others only if that goes well. One outcome for
/// each target, in their order. work does not throw.
std::vector<TargetOutcome> roll_out(const std::vector<NamedTarget>& targets,
                                    const RolloutOptions& options,
                                    const std::function<TargetOutcome(const NamedTarget&)>& work);

/// apply() for one of many; a failure is told in the outcome. options: of all of them; a schema
/// has the table of revisions in itself, and a lock of its own.
TargetOutcome apply_to(const NamedTarget& target, const Directory& directory, ApplyOptions options,
                       Progress& progress);

/// The schema of the table of revisions, when it is configured for all in this way.
std::string revisions_schema_of(const NamedTarget& target, const std::string& configured);

}  // namespace schemadiff
