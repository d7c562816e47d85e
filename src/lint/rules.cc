// The one place that knows all families.
#include "lint/rules.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "lint/ignores.h"
#include "sql/named.h"

namespace schemadiff {

namespace {

// Atlas's names of its analyzers.
const std::map<std::string, std::vector<std::string>, std::less<>> kAnalyzers = {
    {"destructive", {"DS"}},
    {"data_depend", {"MF"}},
    {"incompatible", {"BC"}},
    {"naming", {"NM"}},
    {"concurrent_index", {"PG101", "PG102", "TX101"}},
    {"condrop", {"CD"}}};

// Atlas's codes of what has another one here.
const std::map<std::string, std::string, std::less<>> kOtherCodes = {{"PG103", "TX101"},
                                                                     {"CD101", "BC110"}};

}  // namespace

const char* to_string(Severity severity) {
  constexpr const char* kWords[] = {"off", "info", "warning", "error"};
  return kWords[static_cast<std::size_t>(severity)];
}

namespace {

std::optional<std::size_t> offset_of(const LintStatement& one, const std::string& name) {
  if (name.empty()) return std::nullopt;
  return offset_of_named(one.statement.text, "\"" + name + "\"");
}

}  // namespace

Place LintStatement::place_of(const std::string& name) const {
  return statement.place(offset_of(*this, name).value_or(0));
}

bool LintStatement::says(const std::string& name) const {
  return offset_of(*this, name).has_value();
}

const std::vector<const LintFamily*>& lint_families() {
  static const std::vector<const LintFamily*> families = {
      &data_loss_rules(),     &data_dependent_rules(), &locking_rules(), &rewrite_rules(),
      &compatibility_rules(), &transaction_rules(),    &access_rules(),  &naming_rules(),
      &design_rules(),        &ignore_rules()};
  return families;
}

const LintRule* find_rule(const std::string& code) {
  for (const LintFamily* family : lint_families())
    for (const LintRule& rule : family->rules)
      if (rule.code == code) return &rule;
  return nullptr;
}

bool means(const std::string& word, const std::string& code) {
  if (word.empty()) return false;
  if (const auto analyzer = kAnalyzers.find(word); analyzer != kAnalyzers.end())
    return std::ranges::any_of(analyzer->second, [&](const std::string& beginning) {
      return code.starts_with(beginning);
    });
  const auto other = kOtherCodes.find(word);
  return code.starts_with(other == kOtherCodes.end() ? word : other->second);
}

bool means_any(const std::string& word) {
  return std::ranges::any_of(lint_families(), [&](const LintFamily* family) {
    return std::ranges::any_of(family->rules,
                               [&](const LintRule& rule) { return means(word, rule.code); });
  });
}

Severity Severities::of(const LintRule& rule) const {
  Severity severity = rule.severity;
  std::size_t longest = 0;
  auto look = [&](const std::vector<std::string>& words, Severity said) {
    for (const std::string& word : words)
      if (means(word, rule.code) && word.size() > longest) {
        longest = word.size();
        severity = said;
      }
  };
  look(off, Severity::kOff);
  look(info, Severity::kInfo);
  look(warning, Severity::kWarning);
  look(error, Severity::kError);
  return severity;
}

std::vector<Finding> judge(const LintRun& run, const Severities& severities) {
  Findings found;
  if (run.files.empty()) return {};
  for (const LintFamily* family : lint_families()) {
    for (const LintFile& file : run.files) {
      for (const LintStatement& statement : file.statements)
        if (family->of_statement != nullptr) family->of_statement(run, file, statement, found);
      if (family->of_file != nullptr) family->of_file(run, file, found);
    }
    if (family->of_run != nullptr) family->of_run(run, found);
  }
  std::vector<Finding> list = without_ignored(run, std::move(found.list));
  for (Finding& finding : list)
    if (const LintRule* rule = find_rule(finding.code)) finding.severity = severities.of(*rule);
  std::erase_if(list, [](const Finding& one) { return one.severity == Severity::kOff; });
  std::ranges::stable_sort(list, {}, [](const Finding& one) {
    return std::tuple(one.place.file, one.place.line, one.place.column, one.code);
  });
  return list;
}

std::string rules_as_markdown() {
  std::string text;
  for (const LintFamily* family : lint_families()) {
    text += "### " + std::string(family->letters) + ": " + family->title +
            "\n\n| rule | severity | finds |\n|---|---|---|\n";
    for (const LintRule& rule : family->rules)
      text += "| [" + std::string(rule.code) + "](" + rule.code + ".md) | " +
              to_string(rule.severity) + " | " + rule.title + " |\n";
    text += "\n";
  }
  return text;
}

}  // namespace schemadiff
