// Whether a server's programs, extensions and libraries are still those of an earlier run.
#pragma once
#include <string>

#include "pg/session.h"

namespace schemadiff {

/// Names its files with size and time, a line each. session: of a server on this machine. Throws
/// ServerError.
std::string server_stamps(Session& session);

/// Whether they are still so. False for "".
bool still_so(const std::string& stamps);

}  // namespace schemadiff
