// The order of columns, which is told and never planned: PostgreSQL cannot change it.
#pragma once
#include <string>

#include "catalog/catalog.h"

namespace schemadiff {

/// A sentence that names the tables whose columns will stand in another order than they are
/// declared in once have has become want, since a new column comes last; empty when there are none.
std::string told_column_order(const Catalog& have, const Catalog& want);

}  // namespace schemadiff
