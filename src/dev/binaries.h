// Finds the programs of a PostgreSQL server on this machine.
#pragma once
#include <string>
#include <vector>

namespace schemadiff {

/// The oldest major version that is supported, as a dev server or as a target.
inline constexpr int kOldestVersion = 13;

struct Binaries {
  std::string folder;   // holds postgres and initdb
  int major = 0;        // 15
  std::string version;  // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)"
};

/// The major version in what `postgres --version` prints ("16beta1" and "17devel" too); 0: none.
int major_version_in(const std::string& version);

/// All complete sets, newest first; of equal ones the one found first. Looked for in `configured`
/// alone if that is not empty, else: PATH, the folders of the distributions, pg_config --bindir.
std::vector<Binaries> find_binaries(const std::string& configured);

/// The set of the wanted major version, else the newest (0: the newest). Throws Error when there is
/// none, or none of a supported version.
Binaries choose_binaries(const std::vector<Binaries>& found, int wanted_major,
                         const std::string& configured);

}  // namespace schemadiff
