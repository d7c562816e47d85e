// The state of a target, for people and for programs.
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "migrate/status.h"

namespace schemadiff {

/// A table with a line per file and a line that sums up. columns: how wide a line of the table may
/// be, and what is longer is cut, names first; nullopt: as wide as it is.
std::string status_text(const Status& status, std::optional<std::size_t> columns = std::nullopt);

/// "2 pending; next: 3", "Nothing is pending."
std::string what_is_left(const Status& status);

/// {"version": 1, "current", "next", "files": [...]}; ends in a newline.
std::string status_json(const Status& status);

}  // namespace schemadiff
