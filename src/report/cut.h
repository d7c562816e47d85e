// Text that has to fit a width.
#pragma once
#include <cstddef>
#include <string>

namespace schemadiff {

/// The text in at most so many characters (of UTF-8), with an ellipsis where something was cut off.
std::string cut_to(const std::string& text, std::size_t characters);

}  // namespace schemadiff
