// Strings that a regular expression or a LIKE pattern lets through.
#pragma once
#include <string>

#include "rows/random.h"

namespace schemadiff {

/// A string that probably matches; of a construct that is not known (look-ahead, back references)
/// something is made up, and the server decides.
std::string matching(const std::string& pattern, Random& random);

/// The same for LIKE.
std::string matching_like(const std::string& pattern, Random& random);

}  // namespace schemadiff
