// Reading of a whole small file.
#pragma once
#include <string>

namespace schemadiff {

/// The bytes of a file. Throws Error when it cannot be opened or read.
std::string read_text_file(const std::string& path);

}  // namespace schemadiff
