// Asking the target what it has.
#include "cli/target.h"

#include "migrate/revisions.h"

namespace schemadiff {

Status target_status(const Config& config) {
  Directory directory = directory_of(config);
  verify(directory);
  Session session(target_url(config));
  std::string schema = find_revisions_schema(session, config.migrations.revisions_schema);
  return compare(directory, read_revisions(session, schema));
}

}  // namespace schemadiff
