// Who runs the embedded server, and the folder where its clusters are kept.
#pragma once
#include <optional>
#include <string>

#include "dev/process.h"

namespace schemadiff {

/// PostgreSQL refuses to run as root: then `postgres`, else `nobody`. Empty: whoever we are.
/// Throws Error when we are root and neither user exists.
std::optional<Account> server_account();

/// Makes the folder, if need be, for the account (empty: us) alone, mode 0700. Throws Error when it
/// cannot, or when the folder is somebody else's or open to others.
void make_private_folder(const std::string& path, const std::optional<Account>& account);

/// The folder for the account's clusters, made if need be: $SCHEMADIFF_CACHE_DIR, else
/// $XDG_CACHE_HOME/schemadiff, else ~/.cache/schemadiff, else (no usable home) a private folder in
/// /tmp. For root: a folder of the server's user in $SCHEMADIFF_CACHE_DIR or
/// /var/cache/schemadiff, since that user cannot enter root's home.
std::string cluster_folder(const std::optional<Account>& account);

/// The folder for what we keep ourselves, by the same rules, and never the server's user's.
std::string cache_folder();

}  // namespace schemadiff
