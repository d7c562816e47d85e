// The table of files, and its JSON.
#include "report/status_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/cut.h"

namespace schemadiff {

namespace {

constexpr std::size_t kLeastName = 20;          // of a name, whatever the width
constexpr std::size_t kRest = 2 + 12 + 2 + 32;  // state, time and duration beside it

double seconds(std::chrono::nanoseconds time) { return static_cast<double>(time.count()) / 1e9; }

std::string remark(const FileStatus& file) {
  if (file.baseline) return "baseline";
  if (file.state == FileState::kPartial)
    return fmt::format("{} of {} statements: {}", file.applied, file.total, file.error);
  if (file.state == FileState::kPartlyBack)
    return fmt::format("{} of {} statements of the way back{}{}", file.applied, file.total,
                       file.error.empty() ? "" : ": ", file.error);
  if (file.executed_at.empty()) return "";
  std::string when = file.executed_at.substr(0, 19);  // to the second
  std::ranges::replace(when, 'T', ' ');
  if (file.by_hand) return when + " UTC, set by hand";
  return fmt::format("{} UTC, {:.3f} s", when, seconds(file.execution_time));
}

}  // namespace

std::string status_text(const Status& status, std::optional<std::size_t> columns) {
  std::size_t width = 0;
  for (const FileStatus& file : status.files) width = std::max(width, file.name.size());
  if (columns) width = std::min(width, std::max(kLeastName, *columns - std::min(*columns, kRest)));
  std::string text;
  for (const FileStatus& file : status.files) {
    std::string line = fmt::format("{:<{}}  {:<12}  {}", cut_to(file.name, width), width,
                                   to_string(file.state), remark(file));
    line.erase(line.find_last_not_of(' ') + 1);
    text += (columns ? cut_to(line, *columns) : line) + "\n";
  }
  if (!text.empty()) text += "\n";
  text += fmt::format("Current version: {}\n", status.current.empty() ? "none" : status.current);
  return text + what_is_left(status) + "\n";
}

std::string what_is_left(const Status& status) {
  std::string left;
  for (FileState state : {FileState::kPartial, FileState::kPartlyBack, FileState::kPending,
                          FileState::kOutOfOrder, FileState::kEdited, FileState::kMissing})
    if (std::size_t count = status.all(state).size(); count > 0)
      left += fmt::format("{}{} {}", left.empty() ? "" : ", ", count, to_string(state));
  if (left.empty()) left = "Nothing is pending.";
  return left + (status.next.empty() ? "" : "; next: " + status.next);
}

std::string status_json(const Status& status) {
  using nlohmann::ordered_json;
  ordered_json files = ordered_json::array();
  for (const FileStatus& file : status.files)
    files.push_back({{"version", file.version},
                     {"name", file.name},
                     {"state", to_string(file.state)},
                     {"executed_at", file.executed_at},
                     {"seconds", seconds(file.execution_time)},
                     {"applied", file.applied},
                     {"total", file.total},
                     {"error", file.error},
                     {"baseline", file.baseline}});
  ordered_json document;
  document["version"] = 1;
  document["current"] = status.current;
  document["next"] = status.next;
  document["files"] = files;
  return document.dump(2) + "\n";
}

}  // namespace schemadiff
