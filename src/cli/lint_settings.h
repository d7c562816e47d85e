// What atlas.toml says about lint.
#pragma once
#include "config/config.h"
#include "lint/rules.h"

namespace schemadiff {

/// Throws Error for a word that means no rule.
Severities lint_severities(const Config& config);
LintOptions lint_options(const Config& config);

}  // namespace schemadiff
