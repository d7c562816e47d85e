// A repair of what PostgreSQL prints.
#pragma once
#include <string>

namespace schemadiff {

/// For `varchar IN ('a', 'b')` PostgreSQL prints `(ARRAY['a'::varchar, 'b'::varchar])::text[]`, and
/// when it reads that back it casts each element instead of the array, so that the definition never
/// again equals the first. With the array's own type written out,
/// `(ARRAY[...]::varchar[])::text[]`, it reads back what it printed (PostgreSQL source,
/// transformTypeCast and transformArrayExpr). statement: one SQL statement; returned as it is when
/// it holds nothing of the kind.
std::string keep_array_types(const std::string& statement);

}  // namespace schemadiff
