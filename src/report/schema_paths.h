// Where in a folder of schema files an object is written down.
#pragma once
#include <string>
#include <vector>

#include "catalog/object.h"

namespace schemadiff {

enum class Layout { kOneFile, kPerSchema, kPerObject };

/// "public/tables/orders.sql", "public.sql" or "schema.sql"; of what is in no schema
/// "00-database/extensions.sql", which comes before all schemas, as default privileges have to.
/// Characters that some file system does not take are written as %2F.
std::string path_of(const Object& object, Layout layout);

/// The same paths, those that differ in nothing but case told apart by "~2", since some file
/// systems take them for one.
std::vector<std::string> told_apart(const std::vector<std::string>& paths);

}  // namespace schemadiff
