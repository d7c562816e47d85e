// Tables of targets, and their JSON.
#include "report/rollout_report.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/cut.h"
#include "report/status_report.h"
#include "sql/counted.h"

namespace schemadiff {

namespace {

using nlohmann::ordered_json;
using Line = std::vector<std::string>;

// Columns as wide as their widest value.
std::string table(const std::vector<Line>& lines,
                  std::optional<std::size_t> columns = std::nullopt) {
  std::vector<std::size_t> widths(lines.front().size());
  for (const Line& line : lines)
    for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], line[i].size());
  std::string text;
  for (const Line& line : lines) {
    std::string row;
    for (std::size_t i = 0; i < line.size(); ++i)
      row += line[i] + std::string(widths[i] - line[i].size() + 2, ' ');
    row.erase(row.find_last_not_of(' ') + 1);
    text += (columns ? cut_to(row, *columns) : row) + "\n";
  }
  return text;
}

std::string or_none(const std::string& version) { return version.empty() ? "none" : version; }

ordered_json or_null(const std::optional<std::string>& version) {
  return version ? ordered_json(*version) : ordered_json();
}

// The line that says what is wrong, without its place in a file.
std::string first_line(const std::string& message) { return message.substr(0, message.find('\n')); }

}  // namespace

std::string rollout_text(const std::vector<TargetOutcome>& outcomes) {
  std::vector<Line> lines = {{"target", "from", "to", "files", "outcome"}};
  for (const TargetOutcome& one : outcomes) {
    const bool tried = one.outcome != Outcome::kNotTried;
    lines.push_back({one.name, one.from ? or_none(*one.from) : "", one.to ? or_none(*one.to) : "",
                     tried ? std::to_string(one.files.size()) : "", to_string(one.outcome)});
  }
  return table(lines);
}

std::string rollout_summary(const std::vector<TargetOutcome>& outcomes) {
  std::string text = count_of(outcomes.size(), "target");
  std::string counts;
  for (Outcome outcome : {Outcome::kApplied, Outcome::kUpToDate, Outcome::kPending,
                          Outcome::kFailed, Outcome::kNotTried})
    if (const auto count = std::ranges::count(outcomes, outcome, &TargetOutcome::outcome);
        count > 0)
      counts += (counts.empty() ? ": " : ", ") + std::to_string(count) + " " + to_string(outcome);
  return text + counts;
}

std::string rollout_json(const std::vector<TargetOutcome>& outcomes) {
  ordered_json list = ordered_json::array();
  for (const TargetOutcome& one : outcomes)
    list.push_back({{"name", one.name},
                    {"from", or_null(one.from)},
                    {"to", or_null(one.to)},
                    {"files", one.files},
                    {"outcome", to_string(one.outcome)},
                    {"error", one.error},
                    {"code", one.code}});
  return ordered_json{{"version", 1}, {"targets", list}}.dump(2) + "\n";
}

std::string statuses_text(const std::vector<TargetStatus>& statuses,
                          std::optional<std::size_t> columns) {
  std::vector<Line> lines = {{"target", "version", "state"}};
  for (const TargetStatus& one : statuses)
    lines.push_back({one.name, one.status ? or_none(one.status->current) : "",
                     one.status ? what_is_left(*one.status) : first_line(one.error)});
  return table(lines, columns);
}

std::string statuses_json(const std::vector<TargetStatus>& statuses) {
  ordered_json list = ordered_json::array();
  for (const TargetStatus& one : statuses)
    list.push_back(
        {{"name", one.name},
         {"error", one.error},
         {"code", one.code},
         {"status", one.status ? ordered_json::parse(status_json(*one.status)) : ordered_json()}});
  return ordered_json{{"version", 1}, {"targets", list}}.dump(2) + "\n";
}

}  // namespace schemadiff
