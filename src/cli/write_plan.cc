// One migration for each part that is committed by itself.
#include "cli/write_plan.h"

#include <chrono>

#include "cli/command.h"
#include "migrate/write.h"
#include "report/migration_text.h"

namespace schemadiff {

std::vector<std::string> write_plan(const Directory& directory, const std::string& name,
                                    const ProvenPlan& proven, const Scope& scope) {
  tell_if_any(told_of_versions(directory));
  std::vector<std::string> ups = with_head(scope, up_texts(proven.up));
  std::vector<std::string> downs = down_texts(proven, ups.size());
  std::vector<std::string> paths;
  Directory current = directory;
  for (std::size_t i = 0; i < ups.size(); ++i) {
    std::string part = i == 0 ? name : name + "_" + std::to_string(i + 1);
    WrittenMigration written =
        write_migration(current, part, ups[i], downs[i], std::chrono::system_clock::now());
    paths.push_back(written.up_path);
    if (!written.down_path.empty()) paths.push_back(written.down_path);
    current = read_again(directory);
  }
  return paths;
}

}  // namespace schemadiff
