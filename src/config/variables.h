// ${VAR} in configured strings: from the environment, then from the .env file.
#pragma once
#include <map>
#include <optional>
#include <string>

#include "config/config.h"

namespace schemadiff {

/// The KEY=VALUE lines of a .env file: "export " before the key, quotes ('as it is', "with \n \t \"
/// \\ \$", both over several lines), # comments; nothing is expanded. The last of equal keys wins.
/// Throws Error with the place, never the line, which may be a secret.
std::map<std::string, std::string> parse_env_file(const std::string& text, const std::string& path);

class Variables {
 public:
  /// env_path: the .env file, which need not exist.
  Variables(Environment environment, const std::string& env_path);

  /// The value of a variable; an empty one is a value.
  std::optional<std::string> find(const std::string& name) const;

  /// Replaces ${NAME} and ${NAME:-default} (the default may hold others, and stands in for an empty
  /// value too, as in a shell) and $$ by a dollar. When a variable is missing the setting throws on
  /// reading. Throws Error at once when the text is malformed.
  Setting expand(const std::string& text, const Place& place) const;

 private:
  Environment environment_;
  std::string env_path_;
  std::map<std::string, std::string> env_file_;
};

}  // namespace schemadiff
