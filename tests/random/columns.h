// Columns of random tables: types in families within which a plain cast exists, and expressions
// that fit a column whatever its type has become.
#pragma once
#include <optional>
#include <string>

#include "random/world.h"

namespace schemadiff::test {

enum ColumnFamily : unsigned {
  kNumber,
  kText,
  kTime,
  kJson,
  kBoolean,
  kUuid,
  kArray,
  kRange,
  kSimple
};

/// A column. with_types: it may take an enum, domain, composite or range of the world.
Part random_column(World& world, Random& random, bool with_types);
/// The family it belongs to; kSimple has nothing but equality (an enum) or not even that.
ColumnFamily family_of(const Part& column);
std::string type_of(const World& world, const Part& column);
/// "name" type DEFAULT ... NOT NULL.
std::string definition(const World& world, const Part& column);
/// SQL of some value of the column's type, and a condition and an immutable expression about it.
std::string value_for(const World& world, const Part& column);
std::string condition_on(const World& world, const Part& column, unsigned die);
std::string expression_of(const Part& column, unsigned die);
/// btree can order it.
bool sortable(const World& world, const Part& column);
/// A column of the thing that fits, or nullptr.
const Part* any_column(const Thing& thing, Random& random);
const Part* any_sortable(const World& world, const Thing& thing, Random& random);

}  // namespace schemadiff::test
