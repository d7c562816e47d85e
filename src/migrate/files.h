// Reading and writing whole files: a file appears entirely or not at all.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace schemadiff {

struct NewFile {
  std::string path;
  std::string bytes;
};

/// The bytes of a file, or nullopt when there is none. Throws Error when it cannot be read.
std::optional<std::string> read_file(const std::string& path);

/// Writes all files (mode 0644) or none: each goes to a temporary beside its place, then all are
/// renamed in the order given. When something fails, what was there before is there again, and
/// folders made on the way are gone. Throws Error.
void write_files(const std::vector<NewFile>& files);

}  // namespace schemadiff
