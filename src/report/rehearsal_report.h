// How long each statement of a rehearsal took, and what that lets expect, for people and programs.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lint/measured.h"
#include "sql/error.h"

namespace schemadiff {

struct TableWithoutRows {
  std::string table, why;
};

struct RehearsalReport {
  std::string where;          // "a copy of the schema of user@host/db", for the first line
  bool made_rows = false;     // the rows were of our making
  std::size_t most_rows = 0;  // in the largest table of the copy
  std::vector<MeasuredStatement> statements;
  std::vector<TableWithoutRows>
      unfilled;                  // tables that have rows on the target and none in the copy
  std::optional<Error> failure;  // what ended the rehearsal before its end
};

/// One of several targets.
struct TargetRehearsal {
  std::string name;
  std::optional<RehearsalReport> report;  // nullopt: it could not be rehearsed
  std::string error, code;                // why; "" when it could
};

/// Line by line what was measured; a failure comes last.
std::string rehearsal_text(const RehearsalReport& report);
/// The same as a JSON object, {"version": 1, "passed", "statements": [{"file", "line", "sql",
/// "in_transaction", "seconds", "target_seconds", "tables": [...]}], ...}; ends in a newline.
std::string rehearsal_json(const RehearsalReport& report);

/// The first of these under the target's name, with "Nothing is pending." where that is so.
std::string rehearsal_text(const TargetRehearsal& target);
/// {"version": 1, "targets": [{"name", "error", "code", "rehearsal"}]}; ends in a newline.
std::string rehearsals_json(const std::vector<TargetRehearsal>& targets);

}  // namespace schemadiff
