// Asking the target what it has.
#include "cli/target.h"

#include "cli/command.h"
#include "migrate/worker.h"

namespace schemadiff {

bool can_reach_target(const Config& config) {
  try {
    Session session(target_url(config));
    return true;
  } catch (const Error& error) {
    tell("Whether it is applied was not asked: " + std::string(error.what()) + ".");
    return false;
  }
}

Status target_status(const Config& config) {
  Directory directory = directory_of(config);
  verify(directory);
  return read_status(target_url(config), directory, config.migrations.revisions_schema);
}

}  // namespace schemadiff
