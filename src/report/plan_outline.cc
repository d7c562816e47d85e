// Lines with a sign in front, painted where somebody can see it.
#include "report/plan_outline.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "plan/hazards.h"
#include "sql/counted.h"

namespace schemadiff {

namespace {

using How = PlannedChange::How;

std::string painted(How how, const std::string& text, const Paint& paint) {
  return how == How::kMade      ? paint.green(text)
         : how == How::kDropped ? paint.red(text)
                                : paint.yellow(text);
}

const char* sign(How how) {
  return how == How::kMade ? "+" : how == How::kDropped ? "-" : how == How::kMadeAnew ? "-/+" : "~";
}

std::string line_of(const PlannedChange& change, const Paint& paint) {
  std::string line = painted(change.how, std::string(sign(change.how)) + " " + change.title, paint);
  for (std::size_t i = 0; i < change.parts.size(); ++i) {
    const std::string& part = change.parts[i];
    const How how = part[0] == '+' ? How::kMade : part[0] == '-' ? How::kDropped : How::kChanged;
    line += (i == 0 ? ": " : ", ") + painted(how, part, paint);
  }
  if (change.how == How::kMadeAnew && change.diff.empty()) line += " (" + change.reason + ")";
  return line + "\n";
}

std::string counted(const Plan& plan, const std::vector<PlannedChange>& changes) {
  const auto number = [&](How how) {
    return std::to_string(std::ranges::count(changes, how, &PlannedChange::how));
  };
  std::string text =
      "Plan: " + number(How::kMade) + " to add, " + number(How::kChanged) + " to change, ";
  if (const std::string anew = number(How::kMadeAnew); anew != "0")
    text += anew + " to make anew, ";
  text += number(How::kDropped) + " to drop";
  const std::size_t hazards = hazards_to_allow(plan).size();
  if (hazards > 0) text += "; " + count_of(hazards, "hazard");
  return text + ".\n";
}

std::string painted_diff(const std::string& diff, const std::string& indent, const Paint& paint) {
  std::string text;
  std::istringstream lines(diff);
  for (std::string line; std::getline(lines, line);)
    text += indent +
            (line.starts_with("@@")  ? paint.cyan(line)
             : line.starts_with("+") ? paint.green(line)
             : line.starts_with("-") ? paint.red(line)
                                     : line) +
            "\n";
  return text;
}

std::string indented(const std::string& text, const std::string& indent) {
  std::string out;
  for (const char c : text) out += c == '\n' ? "\n" + indent : std::string(1, c);
  return out;
}

}  // namespace

std::string plan_outline(const Plan& plan, const std::vector<PlannedChange>& changes,
                         const Paint& paint) {
  std::string text;
  for (const PlannedChange& change : changes) text += line_of(change, paint);
  return text + counted(plan, changes);
}

std::string plan_explained(const Plan& plan, const std::vector<PlannedChange>& changes,
                           const Paint& paint) {
  const std::string indent = "     ";
  const ChangesOfSteps changes_of(changes);
  std::set<const PlannedChange*> shown;
  std::string text;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const Step& step = plan.steps[i];
    const std::string number = std::to_string(i + 1) + ". ";
    text += number + indented(step.text(), std::string(number.size(), ' ')) + "\n";
    const PlannedChange* change = changes_of.of(step);
    if (change == nullptr) {
      text += indent + paint.faint("another statement of this plan needs it") + "\n";
      continue;
    }
    const bool rename = step.object.identity.empty();
    std::string reason = rename ? change->reason : change->title + ": " + change->reason;
    if (change->place) reason += " (" + to_string(*change->place) + ")";
    text += indent + painted(change->how, reason, paint) + "\n";
    if (shown.insert(change).second) text += painted_diff(change->diff, indent, paint);
  }
  return text;
}

}  // namespace schemadiff
