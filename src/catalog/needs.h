// What each object stands on.
#pragma once
#include <unordered_map>

#include "catalog/catalog.h"
#include "catalog/relations.h"

namespace schemadiff {

using AddressMap = std::unordered_map<Address, ObjectId, AddressHash>;

/// Fills Object::needs from pg_depend (parts stand for their whole) and from the names that
/// functions mention in their text.
void add_needs(Catalog& catalog, const Relations& relations, const AddressMap& ids);

}  // namespace schemadiff
