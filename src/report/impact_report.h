// What files will do to a live database, for people, for programs, and as a picture.
#pragma once
#include <string>

#include "lint/impact.h"

namespace schemadiff {

/// Who waits for which statement and for about how long, a timeline of the locks of each
/// transaction, and what in the target makes it worse.
std::string impact_text(const Impact& impact);
/// The same as a JSON object.
std::string impact_json(const Impact& impact);
/// The timelines alone, as an SVG document.
std::string impact_svg(const Impact& impact);

/// What JSON calls it: "index_built".
const char* work_name(TableWork work);

}  // namespace schemadiff
