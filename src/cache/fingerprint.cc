// Lengths in front keep parts apart.
#include "cache/fingerprint.h"

#include <sys/stat.h>

#include <algorithm>

namespace schemadiff {

Fingerprint& Fingerprint::add(std::string_view part) {
  sha_.update(std::to_string(part.size()) + ":");
  sha_.update(part);
  return *this;
}

Fingerprint& Fingerprint::add(const std::vector<std::string>& parts) {
  add(std::to_string(parts.size()));
  for (const std::string& part : parts) add(part);
  return *this;
}

std::string Fingerprint::file_name() const {
  std::string name = text();
  std::erase(name, '=');
  std::ranges::replace(name, '/', '_');
  std::ranges::replace(name, '+', '-');
  return name;
}

std::string file_stamp(const std::string& path) {
  struct stat found {};
  if (stat(path.c_str(), &found) != 0) return path + " -";
  return path + " " + std::to_string(found.st_size) + " " + std::to_string(found.st_mtim.tv_sec) +
         "." + std::to_string(found.st_mtim.tv_nsec);
}

std::string program_stamp() { return file_stamp("/proc/self/exe"); }

}  // namespace schemadiff
