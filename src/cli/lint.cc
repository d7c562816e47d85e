// lint: what migrations do to a live database that a correct schema does not show.
#include <algorithm>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/impact.h"
#include "cli/lint_settings.h"
#include "cli/linting.h"
#include "cli/target.h"
#include "lint/rules.h"
#include "migrate/git.h"
#include "report/impact_report.h"
#include "report/lint_report.h"

namespace schemadiff {

namespace {

struct Wish {
  std::size_t latest = 0;
  std::string git_base;
  bool pending = false, all = false;
  std::string timeline;
};

using Versions = std::set<std::string>;

Versions latest_of(const Directory& directory, std::size_t number) {
  Versions versions;
  const auto& all = directory.migrations;
  for (std::size_t i = all.size() - std::min(number, all.size()); i < all.size(); ++i)
    versions.insert(all[i].version);
  return versions;
}

Versions new_since(const Directory& directory, const std::string& base) {
  const auto theirs = files_in_git(directory.path, base);
  if (!theirs)
    throw Error("E110", "git has no " + base + " in which " + directory.path + " can be looked up")
        .help("name a branch, tag or commit: --git-base REF; or judge the newest: --latest 1");
  Versions versions;
  for (const Migration& migration : directory.migrations)
    if (!theirs->contains(migration.up.name)) versions.insert(migration.version);
  return versions;
}

Versions pending_of(const Config& config) {
  Versions versions;
  for (const FileStatus& file : target_status(config).files)
    if (file.state == FileState::kPending || file.state == FileState::kOutOfOrder ||
        file.state == FileState::kPartial)
      versions.insert(file.version);
  return versions;
}

Versions chosen(const Config& config, const Directory& directory, const Wish& wish) {
  if (wish.latest > 0) return latest_of(directory, wish.latest);
  if (!wish.git_base.empty()) return new_since(directory, wish.git_base);
  if (wish.pending) return pending_of(config);
  if (!wish.all) try {
      return pending_of(config);
    } catch (const Error& error) {
      tell("Which files are pending is not known, so all are judged: " + std::string(error.what()) +
           ".");
    }
  return latest_of(directory, directory.migrations.size());
}

std::string printed(const Invocation& invocation, const std::vector<Finding>& findings,
                    const std::optional<Impact>& impact) {
  if (invocation.format == "json") return findings_json(findings, impact);
  if (invocation.format == "sarif") return findings_sarif(findings);
  if (invocation.format == "github") return findings_github(findings);
  const std::string text = findings_text(findings);
  if (!impact) return text;
  return text + (text.empty() ? "" : "\n") + impact_text(*impact);
}

// The target that the command line names is asked; one of the configuration only for a picture.
std::optional<Impact> asked_impact(const Invocation& invocation, const Config& config,
                                   const Wish& wish, const LintRun& run) {
  if (!invocation.flags.url && wish.timeline.empty()) return std::nullopt;
  std::optional<Impact> impact = impact_on(target_url(config), run);
  if (impact) write_timeline(*impact, wish.timeline);
  return impact;
}

// A checkpoint stands for files before it, and only an empty database begins with one.
void leave_out_checkpoints(const Directory& directory, Versions& versions) {
  for (std::size_t i = 1; i < directory.migrations.size(); ++i)
    if (directory.migrations[i].checkpoint) versions.erase(directory.migrations[i].version);
}

void run(Invocation& invocation, const Wish& wish) {
  const Config config = invocation.config();
  const Severities severities = lint_severities(config);
  const Directory directory = directory_of(config);
  verify(directory);
  Versions versions = chosen(config, directory, wish);
  leave_out_checkpoints(directory, versions);
  std::vector<Finding> findings;
  std::optional<Impact> impact;
  if (!versions.empty()) {
    Bench bench(config);
    const LintRun run = look_at_files(bench, directory, versions, lint_options(config));
    findings = judge(run, severities);
    impact = asked_impact(invocation, config, wish, run);
  }
  print(printed(invocation, findings, impact));
  tell(versions.empty()
           ? "No file is to be judged; --all judges all, --latest N the newest."
           : count_of(versions.size(), "file") + " judged: " + findings_summary(findings) + ".");
  if (std::ranges::any_of(
          findings, [](const Finding& finding) { return finding.severity == Severity::kError; }))
    invocation.exit_code = ExitCode::kDifferences;
}

}  // namespace

void add_lint(CLI::App& app, Invocation& invocation) {
  auto wish = std::make_shared<Wish>();
  const Subcommand command = add_command(
      app, invocation, "lint", "Judge migrations by what they lock, rewrite, lose and break",
      [&invocation, wish] { run(invocation, *wish); });
  command.remove("--format");
  command.add_option("--format", invocation.format, "text, json, sarif or github")
      .one_of({"text", "json", "sarif", "github"});
  const Flag pending =
      command.add_flag("--pending", wish->pending,
                       "judge what the target has not applied (default, where it can be asked)");
  const Flag all = command.add_flag("--all", wish->all, "judge all files");
  const Flag latest =
      command.add_option("--latest", wish->latest, "judge the newest N").between(1, 1'000'000);
  const Flag base = command.add_option("--git-base", wish->git_base,
                                       "judge what this branch or commit of git does not have");
  pending.excludes(all).excludes(latest).excludes(base);
  all.excludes(latest).excludes(base);
  latest.excludes(base);
  add_timeline_flag(command, wish->timeline);
  command.footer(
      "Exit code 2 when something is an error. docs/lint lists the rules.\n"
      "Examples:\n  schemadiff lint\n  schemadiff lint --git-base main --format github\n"
      "  schemadiff lint --latest 1\n"
      "  schemadiff lint --url postgres://db.example.org/shop --timeline locks.svg");
}

}  // namespace schemadiff
