// A repair of what PostgreSQL prints.
#pragma once
#include <string>

namespace schemadiff {

/// A literal in the second or a later branch of UNION, INTERSECT or EXCEPT gets the type of its
/// column, and is then printed as `'x'::name`. Read back, that expression is called after its type,
/// and printed as `'x'::name AS name`, which the first never equals. The name means nothing there,
/// and is the one that reading gives, so it is left out (PostgreSQL source, FigureColname and
/// get_target_list). query: one SQL statement; returned as it is when it holds nothing of the kind.
std::string without_union_names(const std::string& query);

}  // namespace schemadiff
