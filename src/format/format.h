// Schema files, formatted without changing what they mean.
#pragma once
#include <string>
#include <vector>

#include "sql/error.h"

namespace schemadiff {

struct Formatted {
  std::string text;
  /// Statements that stayed as they were, since the parser does not know them or would read another
  /// tree out of them.
  std::vector<Place> left;
};

/// The whole text of a file. Of each statement it is seen that the parser reads the same tree out
/// of it and that its comments are all there, in their order; one that would not be so stays as it
/// is, byte for byte. Throws as parse_script() does.
Formatted format_sql(const std::string& path, const std::string& text);

}  // namespace schemadiff
