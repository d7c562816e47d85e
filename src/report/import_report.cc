// Lines and JSON of an import.
#include "report/import_report.h"

#include <nlohmann/json.hpp>

namespace schemadiff {

std::string import_text(const ImportResult& result) {
  std::string text;
  if (!result.files_there)
    for (const ImportedFile& file : result.files)
      text += file.to + "\n" + (file.to_down.empty() ? "" : file.to_down + "\n");
  if (!result.record_there)
    for (const ImportedFile& file : result.files)
      if (file.applied) text += file.version + "  recorded as applied, without being run\n";
  return text;
}

std::string import_json(const ImportResult& result) {
  using nlohmann::ordered_json;
  ordered_json files = ordered_json::array();
  for (const ImportedFile& file : result.files)
    files.push_back({{"version", file.version},
                     {"from", file.from},
                     {"from_down", file.from_down},
                     {"to", file.to},
                     {"to_down", file.to_down},
                     {"applied", file.applied},
                     {"remarks", file.remarks}});
  ordered_json document;
  document["version"] = 1;
  document["files"] = files;
  document["files_there"] = result.files_there;
  document["record_there"] = result.record_there;
  document["table"] = result.table;
  document["left_out"] = result.left_out;
  document["notes"] = result.notes;
  return document.dump(2) + "\n";
}

}  // namespace schemadiff
