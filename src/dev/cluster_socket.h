// How a server of ours is reached: through a socket that only its user can enter.
#pragma once
#include <optional>
#include <string>

#include "dev/process.h"

namespace schemadiff {

inline constexpr const char* kSocketPort = "5432";  // only the name of the socket file

/// A folder for a socket: the cluster's own, unless that makes a path longer than the kernel allows
/// (107 bytes). The other has a fixed name, so that a killed run leaves at most one. Throws Error.
std::string socket_folder_for(const std::string& cluster, const std::optional<Account>& account);

/// The last lines of a log, for messages.
std::string tail_of(const std::string& path);

}  // namespace schemadiff
