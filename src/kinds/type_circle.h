// A type and functions that stand on each other: no DROP without CASCADE takes the first of them.
#pragma once
#include <vector>

#include "catalog/object.h"

namespace schemadiff {

/// One statement that drops the type with the others of its circle, and fails, changing nothing,
/// when anything else stands on one of them. others: routines and further types, as in
/// Kind::drop_circle. Fact: DROP OWNED and DROP EXTENSION aside, only CASCADE drops several kinds
/// of objects at once (PostgreSQL documentation, "Dependency Tracking").
Sql drop_type_with_functions(const Name& type, const std::vector<const Object*>& others);

}  // namespace schemadiff
