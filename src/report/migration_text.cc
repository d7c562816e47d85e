// Migration files: see docs/migrations.md.
#include "report/migration_text.h"

#include "migrate/directory.h"

namespace schemadiff {

namespace {

std::string statements(const Plan& plan, std::size_t first, std::size_t last) {
  std::string text;
  for (std::size_t i = first; i < last; ++i)
    text += (i == first ? "" : "\n") + plan.steps[i].text() + "\n";
  return text;
}

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

}  // namespace

std::vector<std::string> up_texts(const Plan& plan) {
  std::vector<std::string> files;
  std::size_t first = 0;
  auto ends = plan.boundaries;
  ends.insert(plan.steps.size());
  for (std::size_t end : ends) {
    Plan part{{plan.steps.begin() + static_cast<std::ptrdiff_t>(first),
               plan.steps.begin() + static_cast<std::ptrdiff_t>(end)},
              {}};
    std::string head =
        comments("destroys", part.losses()) + comments("depends on data", part.seen_on_rows());
    files.push_back(head + (head.empty() ? "" : "\n") + statements(plan, first, end));
    first = end;
  }
  return files;
}

std::vector<std::string> down_texts(const ProvenPlan& proven, std::size_t files) {
  if (!proven.down)
    return std::vector<std::string>(
        files, "-- schemadiff:irreversible " + one_line(proven.irreversible) + "\n");
  // Downs run last to first, so the last file's takes the whole way back where it has no boundary.
  std::vector<std::string> parts = up_texts(*proven.down);
  std::string lost = comments("does not bring back", proven.up.losses());
  std::vector<std::string> texts(files, kTakenBackWithNext);
  std::string whole;
  for (const std::string& part : parts) whole += (whole.empty() ? "" : "\n") + part;
  // What has to be committed in between has no transaction around it.
  const std::string mode = parts.size() > 1 ? "-- atlas:txmode none\n\n" : "";
  texts.back() = mode + lost + (lost.empty() ? "" : "\n") + whole;
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
  if (!head.empty() && !files.empty() && !files.front().empty())
    files.front() = head + "\n" + files.front();
  return files;
}

std::string plan_text(const Plan& plan) {
  std::string text;
  for (const std::string& file : up_texts(plan)) text += (text.empty() ? "" : "\n") + file;
  return text;
}

}  // namespace schemadiff
