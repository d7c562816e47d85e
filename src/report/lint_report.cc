// Four ways to print a list of findings.
#include "report/lint_report.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "lint/rules.h"
#include "report/impact_report.h"
#include "sql/counted.h"

namespace schemadiff {

namespace {

using nlohmann::ordered_json;

std::string indented(const std::string& text, const std::string& first, const std::string& others) {
  std::string out = first;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    const bool empty_line = i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\n' && !empty_line) out += others;
  }
  return out + "\n";
}

std::size_t count(const std::vector<Finding>& findings, Severity severity) {
  return static_cast<std::size_t>(std::ranges::count(findings, severity, &Finding::severity));
}

std::string message_of(const Finding& finding) {
  return finding.what + "\n" + finding.why +
         (finding.rewrite.empty() ? "" : "\n" + finding.rewrite);
}

const char* sarif_level(Severity severity) {
  return severity == Severity::kError     ? "error"
         : severity == Severity::kWarning ? "warning"
                                          : "note";
}

ordered_json sarif_rules(const std::vector<Finding>& findings) {
  std::set<std::string> codes;
  for (const Finding& finding : findings) codes.insert(finding.code);
  ordered_json rules = ordered_json::array();
  for (const std::string& code : codes)
    if (const LintRule* rule = find_rule(code))
      rules.push_back({{"id", code},
                       {"shortDescription", {{"text", rule->title}}},
                       {"defaultConfiguration", {{"level", sarif_level(rule->severity)}}}});
  return rules;
}

ordered_json sarif_result(const Finding& finding) {
  ordered_json region = {{"startLine", std::max(finding.place.line, 1)}};
  if (finding.place.column > 0) region["startColumn"] = finding.place.column;
  return {{"ruleId", finding.code},
          {"level", sarif_level(finding.severity)},
          {"message", {{"text", message_of(finding)}}},
          {"locations",
           {{{"physicalLocation",
              {{"artifactLocation", {{"uri", finding.place.file}}}, {"region", region}}}}}}};
}

// As GitHub's toolkit escapes them: data, and in properties also what separates these.
std::string escaped(const std::string& text, bool property) {
  std::string out;
  for (char byte : text) {
    if (byte == '%')
      out += "%25";
    else if (byte == '\n')
      out += "%0A";
    else if (byte == '\r')
      out += "%0D";
    else if (property && byte == ':')
      out += "%3A";
    else if (property && byte == ',')
      out += "%2C";
    else
      out += byte;
  }
  return out;
}

}  // namespace

std::string findings_text(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += to_string(finding.place) + ": " + to_string(finding.severity) + " " + finding.code +
            ": " + finding.what + "\n" + pointed_at(finding.place);
    text += indented(finding.why, "  why:   ", "         ");
    if (!finding.rewrite.empty()) text += indented(finding.rewrite, "  sql:   ", "         ");
    text += "\n";
  }
  return text;
}

std::string findings_summary(const std::vector<Finding>& findings) {
  std::string text;
  for (const auto& [severity, noun] :
       {std::pair(Severity::kError, "error"), std::pair(Severity::kWarning, "warning"),
        std::pair(Severity::kInfo, "hint")})
    if (const std::size_t number = count(findings, severity); number > 0)
      text += (text.empty() ? "" : ", ") + count_of(number, noun);
  return text.empty() ? "nothing was found" : text;
}

std::string findings_json(const std::vector<Finding>& findings,
                          const std::optional<Impact>& impact) {
  ordered_json list = ordered_json::array();
  for (const Finding& finding : findings) {
    const LintRule* rule = find_rule(finding.code);
    list.push_back({{"rule", finding.code},
                    {"title", rule == nullptr ? "" : rule->title},
                    {"severity", to_string(finding.severity)},
                    {"file", finding.place.file},
                    {"line", finding.place.line},
                    {"column", finding.place.column},
                    {"what", finding.what},
                    {"why", finding.why},
                    {"rewrite", finding.rewrite}});
  }
  ordered_json document = {{"version", 1},
                           {"findings", list},
                           {"errors", count(findings, Severity::kError)},
                           {"warnings", count(findings, Severity::kWarning)},
                           {"hints", count(findings, Severity::kInfo)}};
  if (impact) document["impact"] = ordered_json::parse(impact_json(*impact));
  return document.dump(2) + "\n";
}

std::string findings_sarif(const std::vector<Finding>& findings) {
  ordered_json results = ordered_json::array();
  for (const Finding& finding : findings) results.push_back(sarif_result(finding));
  return ordered_json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs",
                       {{{"tool",
                          {{"driver",
                            {{"name", "schemadiff"},
                             {"version", SCHEMADIFF_VERSION},
                             {"rules", sarif_rules(findings)}}}}},
                         {"results", results}}}}}
             .dump(2) +
         "\n";
}

std::string findings_github(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    const char* command = finding.severity == Severity::kError     ? "error"
                          : finding.severity == Severity::kWarning ? "warning"
                                                                   : "notice";
    text += std::string("::") + command + " file=" + escaped(finding.place.file, true) +
            ",line=" + std::to_string(std::max(finding.place.line, 1));
    if (finding.place.column > 0) text += ",col=" + std::to_string(finding.place.column);
    text += ",title=" + finding.code + "::" + escaped(message_of(finding), false) + "\n";
  }
  return text;
}

}  // namespace schemadiff
