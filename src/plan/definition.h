// An object as the statements that make it, for people to read.
#pragma once
#include <string>

#include "catalog/catalog.h"

namespace schemadiff {

/// CREATE and what completes it: owner, privileges, comments, each ending in a newline; without
/// what is an object of its own (a table's constraints). "" for what the server makes along with
/// something else. catalog: the one that holds the object.
std::string definition_of(const Object& object, const Catalog& catalog, const Scope& scope);

}  // namespace schemadiff
