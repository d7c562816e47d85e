// The order in which statements can run.
#pragma once
#include <cstddef>
#include <vector>

#include "dev/item.h"

namespace schemadiff {

/// Items in an order in which they should run, and for each the items (by their place in the list)
/// that declare what it needs.
struct Ordered {
  std::vector<Item> items;
  std::vector<std::vector<std::size_t>> needs;
};

/// The items' own order, disturbed only where one refers to something that a later one declares or
/// completes: among those that could run next the first of the files goes first, but extensions and
/// empty schemas go before all (what an extension brings cannot be known). Tables that need each
/// other lose their foreign keys, which follow as statements of their own. Other circles are left
/// as they stand. Throws Error when an object is declared twice.
Ordered in_order(std::vector<Item> items);

}  // namespace schemadiff
