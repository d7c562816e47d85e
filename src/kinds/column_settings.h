// How a column is stored and sampled: ALTER TABLE ... ALTER COLUMN ... SET, which CREATE cannot
// say.
#pragma once
#include <string>
#include <vector>

#include "catalog/step.h"
#include "kinds/options.h"
#include "sql/sql.h"

namespace schemadiff {

struct ColumnSettings {
  std::string statistics;     // the target; "" the server's default
  std::string storage;        // as pg_attribute.attstorage holds it: p, e, m, x
  std::string usual_storage;  // its type's
  std::string compression;    // as pg_attribute.attcompression: p, l; "" the server's default
  Options options;            // as pg_attribute.attoptions: "n_distinct=5"

  bool operator==(const ColumnSettings&) const = default;

  /// options: as array_to_string(attoptions, ',') prints them; their values are numbers.
  static ColumnSettings parse(std::string statistics, std::string storage,
                              std::string usual_storage, std::string compression,
                              const std::string& options);

  /// What a column of this type has that nobody set.
  ColumnSettings untouched() const { return {"", usual_storage, usual_storage, "", {}}; }

  /// What is left when the column's type has changed to that of want.
  void retype(const ColumnSettings& want);
};

/// Settles have towards want. head: "ALTER TABLE t".
void alter_settings(ColumnSettings& have, const ColumnSettings& want, const std::string& column,
                    const Sql& head, Steps& steps);

}  // namespace schemadiff
