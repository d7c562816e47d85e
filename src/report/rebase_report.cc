// Lines and JSON of a rebase.
#include "report/rebase_report.h"

#include <nlohmann/json.hpp>

namespace schemadiff {

std::string rebase_text(const Renumbering& renumbering) {
  std::string text;
  for (const RenamedFile& file : renumbering.renamed) text += file.from + " -> " + file.to + "\n";
  return text;
}

std::string rebase_json(const Renumbering& renumbering, const std::vector<std::string>& both) {
  using nlohmann::ordered_json;
  ordered_json files = ordered_json::array();
  for (const RenamedFile& file : renumbering.renamed)
    files.push_back({{"from", file.from}, {"to", file.to}});
  ordered_json document;
  document["version"] = 1;
  document["renamed"] = files;
  document["changed_by_both"] = both;
  return document.dump(2) + "\n";
}

}  // namespace schemadiff
