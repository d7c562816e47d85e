// Whether two texts of a statement say the same to the parser.
#pragma once
#include <string>

#include "sql/tree.h"

namespace schemadiff {

/// The same tree, places in the text apart.
bool same_tree(const Node& a, const Node& b);

/// Both parse, to the same tree. Of a text that holds several statements only the first counts.
bool same_meaning(const std::string& a, const std::string& b);

}  // namespace schemadiff
