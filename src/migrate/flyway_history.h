// The table in which Flyway records what it ran.
#pragma once
#include "migrate/foreign_state.h"

namespace schemadiff {

/// Fills state.applied and state.notes. Throws Error as read_foreign_state() does.
void read_flyway_history(Session& session, const Sql& table, const ForeignFolder& folder,
                         ForeignState& state);

/// The CRC-32 that Flyway keeps of a file: over its lines, whatever ends them.
std::int32_t flyway_checksum(std::string_view text);

}  // namespace schemadiff
