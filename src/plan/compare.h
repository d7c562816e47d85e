// Whether two catalogs are the same, and if not, where they differ.
#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.h"

namespace schemadiff {

struct Difference {
  ObjectId object;
  std::string what;      // one sentence; several lines for a difference that only the witness sees
  bool unnamed = false;  // the kind calls the two equal, their catalog rows differ
};

/// Structs, owners, privileges, comments and witnesses, all objects of both. Empty when alike.
std::vector<Difference> differences(const Catalog& have, const Catalog& want, const Scope& scope);

/// One line per difference, for the "why" of an error; the first few when there are many.
std::string to_text(const std::vector<Difference>& differences);

}  // namespace schemadiff
