// Which PostgreSQL servers of several major versions a command is to try on this machine.
#pragma once
#include <string>
#include <vector>

#include "config/config.h"

namespace schemadiff {

/// One of them, as a dev server.
struct ServerToTry {
  std::string name;  // "PostgreSQL 16"
  int major = 0;
  Config config;  // its [dev] names this server
};

struct ServersToTry {
  std::vector<ServerToTry> servers;  // oldest first
  std::vector<int> missing;          // major versions that were asked for and are not installed
};

/// words: major versions, folders of server programs, or "all" that are installed. Of an embedded
/// dev server they are looked for in [dev] bin_dir and where distributions put them; of a
/// docker://postgres one each is the image of that version. Throws Error for a word that is none of
/// these, and where [dev] url names one server.
ServersToTry servers_to_try(const Config& config, const std::vector<std::string>& words);

}  // namespace schemadiff
