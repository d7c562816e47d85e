// The table atlas_schema_revisions: which migrations a database has, as Atlas records it.
#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "pg/session.h"

namespace schemadiff {

inline constexpr const char* kRevisionsTable = "atlas_schema_revisions";

/// One row. Atlas removes columns that it does not know, so there are no others.
struct Revision {
  static constexpr std::int64_t kBaseline = 1, kExecuted = 2, kByHand = 4;  // bits of type

  std::string version;
  std::string description;
  std::int64_t type = kExecuted;
  std::int64_t applied = 0;  // statements in effect
  std::int64_t total = 0;    // statements in the file
  std::string executed_at;   // UTC, as YYYY-MM-DDTHH:MM:SS.UUUUUUZ
  std::chrono::nanoseconds execution_time{0};
  std::string error, error_stmt;            // "" when there was none
  std::string hash;                         // chained, without "h1:"; "" on a baseline row
  std::vector<std::string> partial_hashes;  // of the statements in effect, while applied < total
  std::string operator_version;

  /// The error of a row while statement error_stmt runs which nothing can be recorded with: where
  /// it is still there, the run was broken off before the end of that was recorded.
  static constexpr const char* kInterrupted =
      "the run was broken off while this statement was being carried out";

  bool interrupted() const { return error == kInterrupted; }
  bool baseline() const { return (type & kBaseline) != 0; }
  /// Begun and not finished, and nobody has said since that it is: Atlas's "migrate set" leaves the
  /// numbers as they are.
  bool partial() const { return applied != total && (!by_hand() || on_way_back()); }
  bool by_hand() const { return (type & kByHand) != 0; }
  /// Partly taken back: applied and total then count the statements of the way back, and the
  /// partial hashes, which begin with this word, are theirs. (Every other reader sees a partly
  /// applied file whose statements do not match, and leaves it alone.)
  static constexpr const char* kWayBack = "down ";
  bool partly_back() const { return applied != total && on_way_back(); }
  bool on_way_back() const {
    return !partial_hashes.empty() && partial_hashes[0].starts_with(kWayBack);
  }
  bool operator==(const Revision&) const = default;
};

/// The schema that holds the table: the configured one if not "", else that of Atlas by default
/// (named like the table), else the session's current schema if the table is there, where Atlas
/// puts it when its URL names a schema.
std::string find_revisions_schema(Session& session, const std::string& configured);

/// All rows in bytewise order of their versions; none when there is no table. Atlas's own marker
/// row is left out.
std::vector<Revision> read_revisions(Session& session, const std::string& schema);

struct Ready {
  std::string time;  // by the server's clock, in the form of Revision::executed_at
  std::string also;  // the value of the expression that was asked for
};
/// Makes schema and table where they are missing. ahead: statements that go to the server first, in
/// the same message. also: an expression that is computed behind them.
Ready ready_to_record(Session& session, const std::string& schema, const Sql& ahead = {},
                      const Sql& also = sql("true"));

/// Inserts the row, or replaces the one of the same version. ahead, behind: statements that go to
/// the server in the same message, first and last.
void write_revision(Session& session, const std::string& schema, const Revision& revision,
                    const Sql& ahead = {}, const Sql& behind = {});

/// The statement that removes the rows of these versions.
Sql removal_of_revisions(const std::string& schema, const std::vector<std::string>& versions);

}  // namespace schemadiff
