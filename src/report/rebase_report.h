// What a rebase has renamed, or would rename, for people and machines.
#pragma once
#include <string>
#include <vector>

#include "migrate/rebase.h"

namespace schemadiff {

/// A line for each file.
std::string rebase_text(const Renumbering& renumbering);
/// both: the objects that both branches change.
std::string rebase_json(const Renumbering& renumbering, const std::vector<std::string>& both);

}  // namespace schemadiff
