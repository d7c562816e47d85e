// What files would do to the target, for the commands that say so before anything is run.
#pragma once
#include <optional>
#include <string>

#include "cli/flags.h"
#include "lint/impact.h"

namespace schemadiff {

/// --timeline FILE.
Flag add_timeline_flag(const Subcommand& command, std::string& path);

/// Asks the database that url names, read-only, for what it says of the tables that the run
/// touches. nullopt when it does not say; tells why.
std::optional<Impact> impact_on(const std::string& url, const LintRun& run);

/// Writes the picture to the path, where there is one. Throws Error.
void write_timeline(const Impact& impact, const std::string& path);

}  // namespace schemadiff
