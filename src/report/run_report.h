// What apply and down have done to one database, or would do, for programs.
#pragma once
#include <string>

#include "migrate/down.h"
#include "migrate/executor.h"

namespace schemadiff {

/// A JSON object, see docs/json.md; ends in a newline. only_told: nothing was run, and each file
/// comes with its statements.
std::string apply_json(const ApplyResult& result, bool only_told);
std::string down_json(const DownResult& result, bool only_told);

}  // namespace schemadiff
