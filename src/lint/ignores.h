// Directives that pass over findings: "-- atlas:nolint [CODE ...]" and "-- schemadiff:ignore CODE
// reason", at the top of a file or at a statement.
#pragma once
#include <vector>

#include "lint/rule.h"

namespace schemadiff {

/// The findings that no directive passes over, and one for each directive that passes over none,
/// names no rule, or gives no reason where one is wanted.
std::vector<Finding> without_ignored(const LintRun& run, std::vector<Finding> findings);

/// The rules about these directives.
const LintFamily& ignore_rules();

}  // namespace schemadiff
