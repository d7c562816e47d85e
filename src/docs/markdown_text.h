// Text made safe for Markdown, whatever it contains.
#pragma once
#include <string>
#include <string_view>

namespace schemadiff {

/// For a table's cell, a heading or a line: one line that Markdown shows as it is.
std::string markdown_text(std::string_view text);

}  // namespace schemadiff
