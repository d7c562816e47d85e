// Migration files: see docs/migrations.md.
#include "report/migration_text.h"

#include <string_view>
#include <utility>

#include "migrate/directory.h"
#include "report/effect_text.h"

namespace schemadiff {

namespace {

constexpr std::string_view kNoTransaction = "-- atlas:txmode none\n\n";

std::string one_line(std::string text) {
  for (char& c : text)
    if (c == '\n') c = ' ';
  return text;
}

std::string comments(const std::string& label, const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += "-- " + label + ": " + one_line(line) + "\n";
  return text;
}

// checks: lines of a file that is run when nothing else of the plan has.
std::string text_of(const Plan& plan, const PlanFile& file, const std::string& checks = "") {
  const Plan part = plan.part(file);
  const std::string head = comments("destroys", part.losses()) +
                           comments("depends on data", part.seen_on_rows()) + checks;
  std::string text = head;
  for (std::size_t i = file.first; i < file.last; ++i) {
    const auto effects = plan.effects.find(i);
    const std::string said = effects == plan.effects.end() ? "" : told(effects->second);
    text += (text.empty() ? "" : "\n") + (said.empty() ? "" : "-- " + one_line(said) + "\n") +
            plan.steps[i].text() + "\n";
  }
  return text;
}

}  // namespace

std::vector<std::string> up_texts(const Plan& plan) {
  std::vector<std::string> files;
  std::string checks;
  for (const RowCheck& check : plan.checks)
    checks += "-- schemadiff:check SELECT " + check.condition.text() + "\n";
  for (const PlanFile& file : plan.files())
    files.push_back((file.alone ? std::string(kNoTransaction) : "") +
                    text_of(plan, file, std::exchange(checks, "")));
  return files;
}

std::string in_one_file(const Plan& plan, const std::string& comments) {
  const std::vector<PlanFile> files = plan.files();
  const bool several = files.size() > 1;
  std::string text = comments;
  for (const PlanFile& file : files) {
    const bool block = several && !file.alone && file.last - file.first > 1;
    text += (text.empty() ? "" : "\n") + std::string(block ? "BEGIN;\n\n" : "") +
            text_of(plan, file) + (block ? "\nCOMMIT;\n" : "");
  }
  return (several || files.front().alone ? std::string(kNoTransaction) : "") + text;
}

std::vector<std::string> down_texts(const ProvenPlan& proven, std::size_t files) {
  if (!proven.down)
    return std::vector<std::string>(
        files, "-- schemadiff:irreversible " + one_line(proven.irreversible) + "\n");
  // Downs run last to first, so the last file's takes the whole way back: no part of it leads to
  // what an earlier file has made.
  std::vector<std::string> texts(files, kTakenBackWithNext);
  texts.back() = in_one_file(*proven.down, comments("does not bring back", proven.up.losses()));
  return texts;
}

std::vector<std::string> with_head(const Scope& scope, std::vector<std::string> files) {
  std::string head;
  auto say = [&](const std::vector<std::string>& patterns, const std::string& before,
                 const std::string& after) {
    for (const std::string& pattern : patterns)
      head += "-- " + before + pattern + " (" + after + ")\n";
  };
  say(scope.schemas, "manages only schema: ", "[scope] schemas");
  say(scope.include, "manages only: ", "[scope] include");
  say(scope.exclude, "leaves alone: ", "[scope] exclude");
  say(scope.allow_unknown, "not compared: ", "--allow-unknown");
  if (!head.empty() && !files.empty() && !files.front().empty())  // directives stay the first lines
    files.front().insert(files.front().starts_with(kNoTransaction) ? kNoTransaction.size() : 0,
                         head + "\n");
  return files;
}

std::string in_parts(const std::vector<std::string>& files) {
  if (files.size() == 1) return files.front();
  std::string text;
  for (std::size_t i = 0; i < files.size(); ++i)
    text += (i == 0 ? "" : "\n") + std::string("-- Part ") + std::to_string(i + 1) + " of " +
            std::to_string(files.size()) + " (each is committed before the next begins)\n" +
            files[i];
  return text;
}

std::string plan_text(const Plan& plan) { return in_parts(up_texts(plan)); }

}  // namespace schemadiff
