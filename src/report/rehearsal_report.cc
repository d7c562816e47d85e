// A file, its statements, and under each what it did to which table.
#include "report/rehearsal_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "report/amounts.h"
#include "report/impact_report.h"

namespace schemadiff {

namespace {

using nlohmann::ordered_json;

// The first words, on one line.
std::string in_short(const std::string& text) {
  constexpr std::size_t kMost = 70;
  std::string line;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) line += c;
    if (space && !line.ends_with(' ')) line += ' ';
  }
  if (line.size() <= kMost) return line;
  std::size_t cut = kMost;
  while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80) --cut;
  return line.substr(0, cut) + " ...";
}

const char* done_text(TableWork work) {
  switch (work) {
    case TableWork::kRead:
      return "read whole";
    case TableWork::kIndexBuilt:
      return "an index is built";
    case TableWork::kWrittenAnew:
      return "written anew";
    case TableWork::kNone:
      break;
  }
  return "";
}

std::string table_text(const MeasuredTable& table) {
  std::string text = table.table + ": ";
  if (table.lock != LockMode::kNone) text += to_string(table.lock);
  if (table.work == TableWork::kNone) return text;
  if (table.lock != LockMode::kNone) text += ", ";
  text += fmt::format("{}; {} row{} here", done_text(table.work),
                      number_text(static_cast<double>(table.rows)), table.rows == 1 ? "" : "s");
  return text + (table.target_rows ? ", " + number_text(*table.target_rows) + " on the target"
                                   : ", the target does not say how many it has");
}

std::string statement_text(const MeasuredStatement& statement) {
  std::string text = fmt::format("  line {}: {:.3f} s  {}\n", statement.place.line,
                                 statement.seconds, in_short(statement.text));
  for (const MeasuredTable& table : statement.tables) text += "    " + table_text(table) + "\n";
  if (statement.on_target)
    text += "    on the target " +
            (statement.at_most && *statement.on_target >= 1
                 ? "not more than " + seconds_text(*statement.on_target)
                 : about_seconds(*statement.on_target)) +
            "\n";
  return text;
}

std::string head_text(const RehearsalReport& report) {
  std::string text = "Rehearsed on " + report.where + ".\n";
  if (report.made_rows)
    text += fmt::format(
        "The rows are of our making, shaped by the target's statistics, at most {} in a table.\n",
        report.most_rows);
  if (std::ranges::any_of(report.statements,
                          [](const MeasuredStatement& one) { return one.on_target.has_value(); }))
    text +=
        "Times on the target are no measurements: they take what grows with the rows to grow "
        "evenly, on a machine like this one.\n";
  return text;
}

ordered_json statement_json(const MeasuredStatement& statement) {
  ordered_json tables = ordered_json::array();
  for (const MeasuredTable& table : statement.tables) {
    ordered_json one = {{"table", table.table},
                        {"lock", to_string(table.lock)},
                        {"work", work_name(table.work)},
                        {"rows", table.rows}};
    if (table.target_rows) one["target_rows"] = std::llround(*table.target_rows);
    tables.push_back(std::move(one));
  }
  ordered_json json = {{"file", statement.file},
                       {"line", statement.place.line},
                       {"sql", statement.text},
                       {"in_transaction", !statement.alone},
                       {"seconds", statement.seconds}};
  if (statement.on_target)
    json[statement.at_most ? "target_seconds_at_most" : "target_seconds"] = *statement.on_target;
  json["tables"] = tables;
  return json;
}

}  // namespace

std::string rehearsal_text(const RehearsalReport& report) {
  std::string text = head_text(report), file;
  for (const MeasuredStatement& statement : report.statements) {
    if (statement.file != file) text += "\n" + statement.file + ":\n";
    file = statement.file;
    text += statement_text(statement);
  }
  if (!report.unfilled.empty()) text += "\n";
  for (const TableWithoutRows& table : report.unfilled)
    text += table.table +
            " has no rows here, so nothing is known of what takes them: " + table.why + "\n";
  if (report.failure) text += "\nIt fails:\n" + report.failure->message();
  return text;
}

std::string rehearsal_json(const RehearsalReport& report) {
  ordered_json statements = ordered_json::array(), unfilled = ordered_json::array();
  for (const MeasuredStatement& one : report.statements) statements.push_back(statement_json(one));
  for (const TableWithoutRows& table : report.unfilled)
    unfilled.push_back({{"table", table.table}, {"why", table.why}});
  ordered_json json = {{"version", 1},
                       {"where", report.where},
                       {"passed", !report.failure},
                       {"statements", statements},
                       {"unfilled", unfilled}};
  if (report.failure) {
    const std::optional<Place>& place = report.failure->place();
    json["failure"] = {{"code", report.failure->id().text()},
                       {"message", report.failure->what()},
                       {"why", report.failure->why()},
                       {"file", place ? place->file : ""},
                       {"line", place ? place->line : 0}};
  }
  return json.dump(2) + "\n";
}

std::string rehearsal_text(const TargetRehearsal& target) {
  const std::string text = !target.report                 ? target.error
                           : target.report->where.empty() ? "Nothing is pending.\n"
                                                          : rehearsal_text(*target.report);
  return "== " + target.name + " ==\n" + text + "\n";
}

std::string rehearsals_json(const std::vector<TargetRehearsal>& targets) {
  ordered_json list = ordered_json::array();
  for (const TargetRehearsal& one : targets)
    list.push_back({{"name", one.name},
                    {"error", one.error},
                    {"code", one.code},
                    {"rehearsal", one.report ? ordered_json::parse(rehearsal_json(*one.report))
                                             : ordered_json()}});
  return ordered_json{{"version", 1}, {"targets", list}}.dump(2) + "\n";
}

}  // namespace schemadiff
