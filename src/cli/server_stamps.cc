// The server, what was installed beside it, and its extensions and libraries.
#include "cli/server_stamps.h"

#include <sstream>

#include "cache/fingerprint.h"

namespace schemadiff {

std::string server_stamps(Session& session) {
  std::string text;
  auto add = [&](const std::string& path) { text += file_stamp(path) + "\n"; };
  for (const Row& row : session.query(
           "SELECT name, setting FROM pg_config() WHERE name IN ('BINDIR', 'SHAREDIR', 'PKGLIBDIR')"
           " ORDER BY name")) {
    const std::string &name = row.text("name"), &folder = row.text("setting");
    if (name == "BINDIR") {
      add(folder + "/postgres");
      add(folder + "/../..");
    }
    add(name == "SHAREDIR" ? folder + "/extension" : folder);
  }
  return text;
}

bool still_so(const std::string& stamps) {
  std::istringstream lines(stamps);
  bool any = false;
  for (std::string line; std::getline(lines, line); any = true)
    if (file_stamp(line.substr(0, line.find(' '))) != line) return false;
  return any;
}

}  // namespace schemadiff
