// Schema files into a folder that may hold some.
#pragma once
#include <string>
#include <vector>

#include "report/schema_text.h"

namespace schemadiff {

/// Writes those that are not there as they are, and returns all paths. Throws Error, before
/// anything is written, when that would change a file (but for force), or when the folder holds
/// other .sql files, which would declare things once more.
std::vector<std::string> write_schema(const std::string& folder,
                                      const std::vector<SchemaFile>& files, bool force);

}  // namespace schemadiff
