// What git knows of a folder. Every function does without git where there is none.
#pragma once
#include <optional>
#include <set>
#include <string>

namespace schemadiff {

/// The names of the files in a folder as a branch, tag or commit has them, without those in folders
/// below. nullopt when there is no git, no repository, or no such branch.
std::optional<std::set<std::string>> files_in_git(const std::string& folder,
                                                  const std::string& ref);

}  // namespace schemadiff
