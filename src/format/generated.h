// Statements that were not written by a person, formatted as if they were.
#pragma once
#include <string>

namespace schemadiff {

/// A statement as the planner and the server print it, their keywords in capitals: the clauses of a
/// function in two lines, no word of btree, which is what an index is anyway. bare_schema: names
/// come without this schema in front of them; "": all as they are.
std::string format_generated(const std::string& text, const std::string& bare_schema);

}  // namespace schemadiff
