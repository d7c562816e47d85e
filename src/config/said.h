// What the tables of atlas.toml say, checked against the known keys.
#pragma once
#include <map>
#include <string>

#include "config/keys.h"

namespace schemadiff {

/// Points into the TOML it was read from.
using Said = std::map<const Key*, const TomlValue*>;

/// What stands outside [env.NAME]. Throws Error with the place of the first unknown key or wrong
/// value, as does read_envs.
Said read_root(const TomlValue& root);

/// What each [env.NAME] says, by name.
std::map<std::string, Said> read_envs(const TomlValue& root);

}  // namespace schemadiff
