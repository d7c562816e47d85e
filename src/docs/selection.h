// Which tables a reader asked for.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "catalog/model.h"

namespace schemadiff {

/// All that is said has to hold; an empty list says nothing.
struct Selection {
  std::vector<std::string> schemas = {};  // names
  std::vector<std::string> tables = {};   // globs over "table" and "schema.table"
  std::vector<std::string> around =
      {};                 // tables by "table" or "schema.table", and what is near them
  std::size_t depth = 1;  // how many foreign keys away, in either direction

  bool all() const { return schemas.empty() && tables.empty() && around.empty(); }
};

/// The model with these tables and their partitions only. Foreign keys to others lead nowhere (see
/// leads_nowhere()), except, where only schemas were asked for, those to tables of other schemas.
/// Throws Error, with a known name near to it, for a name or pattern that nothing fits.
Model select(const Model& model, const Selection& selection);

}  // namespace schemadiff
