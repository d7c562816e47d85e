// Asks the git program.
#include "migrate/git.h"

#include <filesystem>
#include <sstream>

#include "dev/process.h"

namespace schemadiff {

namespace fs = std::filesystem;

std::optional<std::set<std::string>> files_in_git(const std::string& folder,
                                                  const std::string& ref) {
  std::error_code error;
  if (find_program("git").empty() || !fs::is_directory(folder, error)) return std::nullopt;
  const std::string path = fs::absolute(folder).string();
  // A name that begins with a dash would be a flag; git's names of branches do not.
  if (ref.starts_with("-")) return std::nullopt;
  const Finished listed = run(
      {{"git", "-C", path, "-c", "core.quotePath=false", "ls-tree", "--name-only", ref, "./"}, {}});
  if (!listed.ok) return std::nullopt;
  std::set<std::string> names;
  std::istringstream lines(listed.output);
  for (std::string line; std::getline(lines, line);) names.insert(line);
  return names;
}

}  // namespace schemadiff
