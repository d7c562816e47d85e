// What became of many databases, for people and for programs.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "migrate/rollout.h"
#include "migrate/status.h"

namespace schemadiff {

/// A table with a line for each: name, versions before and after, how many files, outcome.
std::string rollout_text(const std::vector<TargetOutcome>& outcomes);

/// "3 targets: 1 applied, 2 up to date".
std::string rollout_summary(const std::vector<TargetOutcome>& outcomes);

/// {"version": 1, "targets": [{"name", "from", "to", "files", "outcome", "error", "code"}]}; ends
/// in a newline.
std::string rollout_json(const std::vector<TargetOutcome>& outcomes);

/// What one of many has; without a status it could not be asked.
struct TargetStatus {
  std::string name;
  std::optional<Status> status;
  std::string error;  // a whole message
  std::string code;   // its name in docs/errors.md
};

/// A table with a line for each: name, version, what is left. columns: as of status_text().
std::string statuses_text(const std::vector<TargetStatus>& statuses,
                          std::optional<std::size_t> columns = std::nullopt);

/// {"version": 1, "targets": [{"name", "error", "code", "status": as status_json() or null}]}; ends
/// in a newline.
std::string statuses_json(const std::vector<TargetStatus>& statuses);

}  // namespace schemadiff
