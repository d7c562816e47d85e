// What tables hold, in a few bytes each: enough to see that rows have changed.
#pragma once
#include <map>
#include <string>

#include "pg/session.h"

namespace schemadiff {

struct RowDigest {
  std::int64_t rows = 0;
  std::string hash;  // of all of them, in whatever order they lie
  bool operator==(const RowDigest&) const = default;
};

/// Every table of the database that has rows, by its quoted name: temporary tables apart, each
/// partition as a table of its own. Throws ServerError.
std::map<std::string, RowDigest> row_digests(Session& session);

}  // namespace schemadiff
