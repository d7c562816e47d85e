// The part of a database that a change of the schema files can reach, before and after it.
#pragma once
#include <vector>

#include "catalog/catalog.h"
#include "dev/excerpt.h"
#include "dev/load.h"

namespace schemadiff {

struct ReachedPart {
  Catalog have, want;
};

/// session: a database in the state that before declares. What the change can reach is dropped and
/// made again as after declares it, in a transaction that is rolled back; both catalogs hold that,
/// and what it stands on. Throws NotInParts when the change cannot be told from the rest, and Error
/// as load() does; missing roles and tablespaces have been made then.
ReachedPart read_reached_part(Session& session, const std::vector<FileText>& before,
                              const std::vector<FileText>& after, const Scope& scope,
                              LoadOptions options);

}  // namespace schemadiff
