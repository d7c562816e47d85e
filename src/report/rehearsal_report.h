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

/// Line by line what was measured; a failure comes last.
std::string rehearsal_text(const RehearsalReport& report);
/// The same as a JSON object, {"version": 1, "passed", "statements": [{"file", "line", "sql",
/// "in_transaction", "seconds", "target_seconds", "tables": [...]}], ...}; ends in a newline.
std::string rehearsal_json(const RehearsalReport& report);

}  // namespace schemadiff
