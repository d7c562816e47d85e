// One statement, formatted.
#pragma once
#include <string>

#include "format/keyword_case.h"

namespace schemadiff {

/// A statement that parses, without what stands around it. Function bodies and strings stay as they
/// are. casing: nullptr leaves keywords as they are written.
std::string format_statement(const std::string& text, KeywordCase* casing);

}  // namespace schemadiff
