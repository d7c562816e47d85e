// JSON of a run.
#include "report/run_report.h"

#include <nlohmann/json.hpp>

namespace schemadiff {

namespace {

using nlohmann::ordered_json;

ordered_json file_json(const Migration& migration, const FileStatements& statements,
                       bool only_told) {
  ordered_json json = {
      {"version", migration.version}, {"name", migration.up.name}, {"total", statements.size()}};
  if (!only_told) return json;
  ordered_json texts = ordered_json::array();
  statements.each(
      [&](const Statement& statement, std::size_t) { texts.push_back(statement.text); });
  json["statements"] = std::move(texts);
  return json;
}

ordered_json run_json(const std::string& from, const std::string& to, bool only_told,
                      ordered_json files) {
  return {{"version", 1},
          {"dry_run", only_told},
          {"from", from},
          {"to", to},
          {"files", std::move(files)}};
}

}  // namespace

std::string apply_json(const ApplyResult& result, bool only_told) {
  ordered_json files = ordered_json::array();
  for (const SelectedFile& file : result.files)
    files.push_back(file_json(*file.migration, file.statements, only_told));
  ordered_json json = run_json(result.from, result.to, only_told, std::move(files));
  json["baseline"] = result.baseline;
  json["skipped"] = result.skipped;
  json["in_the_way"] = result.in_the_way ? result.in_the_way->message() : "";
  return json.dump(2) + "\n";
}

std::string down_json(const DownResult& result, bool only_told) {
  ordered_json files = ordered_json::array();
  for (const TakenBack& file : result.files) {
    ordered_json one = file_json(*file.migration, file.statements, only_told);
    one["along"] = ordered_json::array();
    for (const Migration* other : file.along) one["along"].push_back(other->version);
    one["destroys"] = file.losses;
    files.push_back(std::move(one));
  }
  return run_json(result.from, result.to, only_told, std::move(files)).dump(2) + "\n";
}

}  // namespace schemadiff
