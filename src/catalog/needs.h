// What each object stands on.
#pragma once
#include <unordered_map>

#include "catalog/catalog.h"
#include "catalog/relations.h"

namespace schemadiff {

/// What a row describes. object: where the catalog has it; nullptr when it is left out.
struct Described {
  ObjectId id;
  Object* object = nullptr;
};
using AddressMap = std::unordered_map<Address, Described, AddressHash>;

/// Fills Object::needs of the catalog, to whose objects the map points, from pg_depend (parts stand
/// for their whole) and from the names that functions mention in their text.
void add_needs(Catalog& catalog, const Relations& relations, const AddressMap& ids);

}  // namespace schemadiff
