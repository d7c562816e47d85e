// Directives in schema files, from the comment to the object that it speaks of.
#pragma once
#include <vector>

#include "catalog/catalog.h"
#include "sql/script.h"

namespace schemadiff {

/// Gives each object of the catalog the directives that the schema files have for it; those of
/// objects out of scope are dropped, and those of other programs ("-- atlas:") passed over.
/// session: the database that was loaded from these files, for the types of overloaded routines.
/// Throws Error at a directive that is misspelt, lacks its argument, stands above nothing that it
/// could mean, or is there twice for the same thing.
void attach_directives(const std::vector<Script>& scripts, Catalog& catalog, Session& session);

}  // namespace schemadiff
