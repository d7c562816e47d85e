// What CREATE SEQUENCE and GENERATED ... AS IDENTITY (...) have in common.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pg/row.h"
#include "sql/sql.h"

namespace schemadiff {

struct SequenceOptions {
  std::string type;  // smallint, integer, bigint
  std::int64_t start = 1, increment = 1, min = 1, max = 0, cache = 1;
  bool cycle = false;

  bool operator==(const SequenceOptions&) const = default;

  /// From columns type, start, increment, min, max, cache, cycle.
  static SequenceOptions read(const Row& row);
  /// From "type start increment min max cache cycle" in one text, as the tables' query makes it.
  static SequenceOptions parse(const std::string& text);
  /// What PostgreSQL takes when only the type and the direction of options are given.
  static SequenceOptions defaults(const SequenceOptions& options);
  /// What ALTER SEQUENCE ... AS, or a change of an identity column's type, makes of these: bounds
  /// that were the old type's become the new type's.
  SequenceOptions retyped(const std::string& new_type) const;
  /// " INCREMENT BY 2 CACHE 5": the options that differ from base, each with a leading space.
  Sql differences_from(const SequenceOptions& base) const;
  /// The same for ALTER COLUMN: " SET INCREMENT BY 2 SET CACHE 5".
  Sql settings_from(const SequenceOptions& base) const;
  /// A sequence that was never used stands at its start, which the server wants inside of the
  /// bounds. Where the start of have is outside of these: a statement that moves an unused
  /// sequence, if have takes the new start; else nothing is left of the old bounds' values, and
  /// restart says that the sequence begins anew. sequence: qualified.
  std::optional<Sql> move_into(const SequenceOptions& have, const Sql& sequence,
                               bool& restart) const;

 private:
  bool takes(std::int64_t value) const { return value >= min && value <= max; }
  std::vector<Sql> options_from(const SequenceOptions& base) const;
};

}  // namespace schemadiff
