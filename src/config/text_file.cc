// Reading of a whole small file.
#include "config/text_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "sql/error.h"

namespace schemadiff {

std::string read_text_file(const std::string& path) {
  // An ifstream opens a folder and only fails on reading, with a message about something else.
  if (std::filesystem::is_directory(path))
    throw Error("E912", "\"" + path + "\" is a folder, not a file");
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (!in || (in.peek() != std::ifstream::traits_type::eof() && !(text << in.rdbuf())))
    throw Error("E911", "cannot read \"" + path + "\"").why(std::strerror(errno));
  return text.str();
}

}  // namespace schemadiff
