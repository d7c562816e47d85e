// From words to what the rules take.
#include "cli/lint_settings.h"

#include "sql/nearest.h"

namespace schemadiff {

Severities lint_severities(const Config& config) {
  Severities severities{config.lint.error, config.lint.warning, config.lint.info, config.lint.off};
  std::vector<std::string> known;
  for (const LintFamily* family : lint_families())
    for (const LintRule& rule : family->rules) known.emplace_back(rule.code);
  for (const auto* list :
       {&severities.error, &severities.warning, &severities.info, &severities.off})
    for (const std::string& word : *list)
      if (!means_any(word)) {
        const std::optional<std::string> guess = nearest(word, known);
        throw Error("E209", "[lint] speaks of \"" + word + "\", and no rule is called so")
            .at({config.file, 0, 0, ""})
            .help(
                (guess ? "did you mean \"" + *guess + "\"? " : std::string()) +
                "docs/lint/README.md lists them; the beginning of a code means all that begin so");
      }
  return severities;
}

LintOptions lint_options(const Config& config) {
  const auto& lint = config.lint;
  LintOptions options;
  options.naming = {lint.names == "any" ? "" : lint.names,
                    lint.table_number == "any" ? "" : lint.table_number,
                    lint.column_number == "any" ? "" : lint.column_number,
                    lint.index_name,
                    lint.unique_name,
                    lint.primary_key_name,
                    lint.foreign_key_name,
                    lint.check_name};
  options.uuid_keys = lint.uuid_keys;
  options.sequential = config.migrations.versions == "sequential";
  options.lock_timeout = config.apply.lock_timeout.get();
  return options;
}

}  // namespace schemadiff
