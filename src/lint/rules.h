// The list of all rules, how severe each is, and what all of them find.
#pragma once
#include <string>
#include <vector>

#include "lint/rule.h"

namespace schemadiff {

/// In the order of the manual.
const std::vector<const LintFamily*>& lint_families();
/// nullptr when no rule has this code.
const LintRule* find_rule(const std::string& code);
/// Whether a word of the configuration or of a directive means the rule: its code, the beginning of
/// it ("PG", "PG1"), or the name of Atlas's analyzer ("destructive").
bool means(const std::string& word, const std::string& code);
/// It means one rule at least.
bool means_any(const std::string& word);

/// Which rules are how severe, as words for means(); the longest word wins.
struct Severities {
  std::vector<std::string> error, warning, info, off;
  Severity of(const LintRule& rule) const;
};

/// What the rules find, without what directives in the files pass over, in order of places; with
/// the directives that pass over nothing.
std::vector<Finding> judge(const LintRun& run, const Severities& severities);

/// The tables of docs/lint/README.md.
std::string rules_as_markdown();

}  // namespace schemadiff
