// What rules find, for people, for machines, and for the places where code is reviewed.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "lint/impact.h"
#include "lint/rule.h"

namespace schemadiff {

/// Each with its place, the line, why, and how to write it instead; "" when there are none.
std::string findings_text(const std::vector<Finding>& findings);
/// "2 errors, 1 warning", in one line.
std::string findings_summary(const std::vector<Finding>& findings);
/// impact: on the target, where that was asked.
std::string findings_json(const std::vector<Finding>& findings,
                          const std::optional<Impact>& impact = std::nullopt);
/// SARIF 2.1.0.
std::string findings_sarif(const std::vector<Finding>& findings);
/// Workflow commands of GitHub Actions, which it shows at the lines of a pull request.
std::string findings_github(const std::vector<Finding>& findings);

}  // namespace schemadiff
