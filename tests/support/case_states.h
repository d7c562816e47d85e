// The two states of a case on a server.
#pragma once
#include "catalog/catalog.h"
#include "dev/scratch.h"
#include "dev/server.h"
#include "support/case_file.h"

namespace schemadiff::test {

/// A database in the state that a section of the file declares; empty where the section is.
/// Throws Error with places of the file.
ScratchDatabase made(const CaseFile& file, const CaseSection& section, DevServer& server);

/// What a section makes of a database that has nothing yet, with the section's directives.
Catalog read_made(const CaseFile& file, const CaseSection& section, ScratchDatabase& database);

}  // namespace schemadiff::test
