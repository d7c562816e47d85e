// What an import has done, or would do, for people and machines.
#pragma once
#include <string>

#include "migrate/import.h"

namespace schemadiff {

/// The paths that were written, and what was recorded as applied, a line each.
std::string import_text(const ImportResult& result);
std::string import_json(const ImportResult& result);

}  // namespace schemadiff
