// From cases to Markdown.
#include "support/support_table.h"

#include <algorithm>
#include <map>

#include "support/case_kinds.h"

namespace schemadiff::test {

namespace {

constexpr int first_version = 13, last_version = 18;
const std::vector<std::string> verbs = {"create",  "alter", "recreate", "drop",
                                        "comment", "owner", "grant"};

std::string title_of(std::string folder) {
  std::ranges::replace(folder, '_', ' ');
  return folder;
}

std::string versions_of(const CaseFile& file) {
  const int from = std::max(file.versions.from, first_version);
  const int to = std::min(file.versions.until, last_version);
  return from == to ? std::to_string(from) : std::to_string(from) + " to " + std::to_string(to);
}

// "alter_not_null" is about "not null".
std::string attribute_of(const CaseFile& file) {
  const auto cut = file.name.find('_');
  return cut == std::string::npos ? "" : title_of(file.name.substr(cut + 1));
}

// How the plan ends, where it is not simply run.
std::string outcome_of(const CaseFile& file) {
  const CaseSection& plan = file.plans.front();
  if (!plan.said("refused").empty()) return "refused: ";
  if (!plan.said("fails").empty()) return "fails on the server: ";
  return "";
}

std::string first_sentence(const std::string& intro) {
  std::string text;
  for (std::size_t at = 0; at < intro.size(); ++at) {
    const bool line_begins = at == 0 || intro[at - 1] == '\n';
    if (line_begins && intro.substr(at, 3) == "-- ") at += 3;
    if (intro[at] == '\n')
      text += ' ';
    else if (intro[at] == '|')
      text += "\\|";
    else
      text += intro[at];
    if (text.ends_with(". ")) break;
  }
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

using Cases = std::map<std::string, std::vector<const CaseFile*>>;  // by folder

std::string overview(const Cases& by_kind) {
  std::string text = "| kind |";
  for (const std::string& verb : verbs) text += " " + verb + " |";
  text += "\n|---|" + [] {
    std::string rule;
    for (std::size_t i = 0; i < verbs.size(); ++i) rule += "---|";
    return rule;
  }() + "\n";
  for (const KindCases& kind : kind_cases()) {
    text += "| [" + title_of(kind.folder) + "](#" + kind.folder + ") |";
    const auto cases = by_kind.find(kind.folder);
    for (const std::string& verb : verbs) {
      const auto count = cases == by_kind.end()
                             ? 0
                             : std::ranges::count_if(cases->second, [&](const CaseFile* file) {
                                 return file->verb() == verb;
                               });
      text += count == 0 ? " |" : " " + std::to_string(count) + " |";
    }
    text += "\n";
  }
  return text;
}

std::string details(const KindCases& kind, const Cases& by_kind) {
  std::string text = "\n<a id=\"" + kind.folder + "\"></a>\n### " + title_of(kind.folder) +
                     "\n\n| change | what | versions |\n|---|---|---|\n";
  const auto cases = by_kind.find(kind.folder);
  if (cases == by_kind.end()) return text;
  for (const CaseFile* file : cases->second)
    text += "| " + file->verb() + " " + attribute_of(*file) + " | " + outcome_of(*file) +
            first_sentence(file->intro) + " | " + versions_of(*file) + " |\n";
  return text;
}

}  // namespace

std::string support_table(const std::vector<CaseFile>& cases) {
  Cases by_kind;
  for (const CaseFile& file : cases) by_kind[file.folder].push_back(&file);
  std::string text =
      "# What schemadiff supports\n\n"
      "Made from tests/cases by the tests; `make bless` writes it anew. Every line is a case that "
      "was run\n"
      "on a real server, there and back, and judged by the catalog's witness and by `pg_dump`: "
      "tests/cases/README.md.\n"
      "A number counts the cases of a kind of object; empty is what PostgreSQL does not have for "
      "it, or what nothing\n"
      "but dropping and creating it anew changes.\n\n";
  text += overview(by_kind);
  for (const KindCases& kind : kind_cases()) text += details(kind, by_kind);
  return text;
}

}  // namespace schemadiff::test
