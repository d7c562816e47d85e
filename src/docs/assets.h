// The style sheet and the scripts of our pages: the files of src/docs/assets, as they are, and the
// page of the manual that the program itself shows. CMake writes the definitions.
#pragma once
#include <string_view>

namespace schemadiff::assets {

extern const std::string_view style_css;  // of all pages
extern const std::string_view site_css;   // of the documentation
extern const std::string_view site_js;    // its search
extern const std::string_view theme_js;   // dark and light
extern const std::string_view viewer_js;  // zooms pictures
extern const std::string_view errors_md;  // docs/errors.md

}  // namespace schemadiff::assets
