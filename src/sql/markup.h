// Text made safe for HTML, XML and JavaScript, whatever it contains.
#pragma once
#include <string>
#include <string_view>

namespace schemadiff {

/// For text and for attributes in double quotes. Characters that XML has no place for (control
/// characters but tab and line ends) become U+FFFD, so that nothing is lost without a trace.
std::string html_text(std::string_view text);

}  // namespace schemadiff
