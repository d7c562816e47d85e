// init --from: a project from a live database.
#pragma once
#include <string>

#include "cli/command.h"
#include "report/schema_paths.h"

namespace schemadiff {

/// Writes atlas.toml, the schema files and a first migration that makes the same, proved, and says
/// how to tell the database that it has that migration. The database is only read. Throws Error.
void adopt(Invocation& invocation, const std::string& url, Layout layout);

}  // namespace schemadiff
