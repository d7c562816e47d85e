// All that statements can change in a database, to see whether a second run has changed it.
#pragma once
#include <map>
#include <string>

#include "catalog/catalog.h"
#include "rows/digest.h"

namespace schemadiff {

struct Contents {
  Catalog catalog;
  std::map<std::string, RowDigest> rows;  // by table
};

/// Throws ServerError.
Contents contents_of(Session& session, const Scope& scope);

/// What the second run has made of what was there after the first, in lines for people; "" when it
/// has changed nothing.
std::string changes_of_second_run(const Contents& first, const Contents& second,
                                  const Scope& scope);

}  // namespace schemadiff
