// Whether what a command printed as JSON has the shape that docs/json.schema.json gives it.
#pragma once
#include <set>
#include <string>

namespace schemadiff::test {

/// What is wrong with the output of "schemadiff ... --format json", a line each; "" when nothing
/// is, and for a command line that prints no such thing. Remembers which shape it was.
std::string wrong_in_shape(const std::string& command_line, const std::string& output);

/// The shapes that commands print (those with a version) of which no output was seen.
std::set<std::string> shapes_not_seen();

}  // namespace schemadiff::test
