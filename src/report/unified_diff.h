// Two texts as a unified diff, by lines.
#pragma once
#include <string>

namespace schemadiff {

/// The hunks, with three lines around each change; "" when the texts are the same. No header.
std::string unified_diff(const std::string& before, const std::string& after);

}  // namespace schemadiff
