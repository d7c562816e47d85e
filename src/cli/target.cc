// Asking the target what it has.
#include "cli/target.h"

#include <future>

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
  // Neither the files nor the database wait for the other. What is wrong with the files is told
  // first, as it would be if they came first.
  auto recorded = std::async(std::launch::async, [&] {
    return recorded_in(target_url(config), config.migrations.revisions_schema);
  });
  Directory directory = directory_of(config);
  verify(directory);
  return compare(directory, recorded.get());
}

}  // namespace schemadiff
