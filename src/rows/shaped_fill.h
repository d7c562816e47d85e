// Fills tables with rows that are like those of a live database in number and shape.
#pragma once
#include <vector>

#include "rows/fill.h"
#include "rows/shape.h"

namespace schemadiff {

/// As fill(), with rows of these shapes, as many as they say; a table without a shape gets those of
/// the options. Rows that a key refuses are left out, so that there may be fewer.
Filled fill_shaped(Session& session, const std::vector<Oid>& tables, const RowOptions& options,
                   const RowShapes& shapes);

}  // namespace schemadiff
