// Which migrations a database has, as the tool that ran them has recorded it.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "migrate/foreign.h"
#include "pg/session.h"

namespace schemadiff {

/// Where the record is. "": what the tool calls it when nobody says otherwise.
struct ForeignTable {
  std::string table;   // with its schema, where that is not on the search_path
  std::string column;  // of versions, in a table of one's own
};

struct ForeignState {
  std::string table;               // as the server prints it
  std::vector<bool> applied;       // one for each migration of the folder
  std::vector<std::string> notes;  // what people should know, a sentence each
};

/// Reads the table of golang-migrate (version, dirty), that of Flyway, or one with a row per
/// version; which it is tell its columns. nullopt when there is none and none was named. Throws
/// Error when a run of the tool failed half-way, when the table names a version that has no file,
/// and when a file is not the one that was applied (Flyway's checksum).
std::optional<ForeignState> read_foreign_state(Session& session, const ForeignFolder& folder,
                                               const ForeignTable& named);

}  // namespace schemadiff
