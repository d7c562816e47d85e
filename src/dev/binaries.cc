// Finds the programs of a PostgreSQL server on this machine.
#include "dev/binaries.h"

#include <glob.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <filesystem>

#include "dev/process.h"
#include "sql/error.h"

namespace schemadiff {

namespace {

// Debian and Ubuntu; Red Hat and the PGDG's rpm packages; Alpine; a build from source.
constexpr const char* kUsualFolders[] = {"/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin",
                                         "/usr/libexec/postgresql*", "/usr/local/pgsql/bin"};

bool is_complete(const std::string& folder) {
  return access((folder + "/postgres").c_str(), X_OK) == 0 &&
         access((folder + "/initdb").c_str(), X_OK) == 0;
}

std::vector<std::string> candidate_folders() {
  std::vector<std::string> folders;
  if (const std::string postgres = find_program("postgres"); !postgres.empty())
    folders.push_back(std::filesystem::path(postgres).parent_path());
  for (const char* pattern : kUsualFolders) {
    glob_t found{};
    if (glob(pattern, GLOB_ONLYDIR, nullptr, &found) == 0)
      folders.insert(folders.end(), found.gl_pathv, found.gl_pathv + found.gl_pathc);
    globfree(&found);
  }
  if (!folders.empty()) return folders;  // of Debian it is a script that takes 15 ms
  if (const std::string pg_config = find_program("pg_config"); !pg_config.empty())
    if (const Finished said = run({{pg_config, "--bindir"}, {}}); said.ok)
      folders.push_back(said.output);
  return folders;
}

}  // namespace

int major_version_in(const std::string& version) {
  constexpr std::string_view kBefore = "(PostgreSQL) ";
  std::size_t at = version.find(kBefore);
  if (at == std::string::npos) return 0;
  int major = 0;
  for (at += kBefore.size(); at < version.size() && std::isdigit(version[at]) && major < 1000; ++at)
    major = major * 10 + (version[at] - '0');
  return major;
}

std::vector<Binaries> find_binaries(const std::string& configured) {
  std::vector<Binaries> found;
  for (const std::string& candidate :
       configured.empty() ? candidate_folders() : std::vector<std::string>{configured}) {
    std::error_code error;
    const std::string folder = std::filesystem::canonical(candidate, error);
    if (error || !is_complete(folder)) continue;
    if (std::ranges::any_of(found, [&](const Binaries& b) { return b.folder == folder; })) continue;
    const std::string version = run({{folder + "/postgres", "--version"}, {}}).output;
    if (const int major = major_version_in(version); major > 0)
      found.push_back({folder, major, version});
  }
  std::ranges::stable_sort(found, std::ranges::greater(), &Binaries::major);
  return found;
}

Binaries choose_binaries(const std::vector<Binaries>& found, int wanted_major,
                         const std::string& configured) {
  if (found.empty() && !configured.empty())
    throw Error("E502", "no PostgreSQL server in " + configured)
        .why("the folder does not hold the programs postgres and initdb")
        .help("name the folder that does, such as the one that `pg_config --bindir` prints");
  const std::string wanted =
      wanted_major >= kOldestVersion ? "postgresql-" + std::to_string(wanted_major) : "postgresql";
  const std::string help = "install the server (Debian, Ubuntu: apt-get install " + wanted +
                           "; no service needs to run), or name another dev server with --dev: "
                           "postgres://... or docker://postgres/16/dev";
  if (found.empty())
    throw Error("E501", "no PostgreSQL server programs on this machine for the embedded dev server")
        .why("looked at PATH, /usr/lib/postgresql/*/bin and `pg_config --bindir`")
        .help(help);
  if (found.front().major < kOldestVersion)
    throw Error("E503", "the embedded dev server needs PostgreSQL " +
                            std::to_string(kOldestVersion) + " or newer")
        .why("found only " + found.front().version + " in " + found.front().folder)
        .help(help);
  for (const Binaries& set : found)
    if (set.major == wanted_major && wanted_major >= kOldestVersion) return set;
  return found.front();
}

}  // namespace schemadiff
