// Storage, compression, statistics of columns (PostgreSQL documentation, "ALTER TABLE").
#include "kinds/column_settings.h"

#include <algorithm>

namespace schemadiff {

namespace {

Sql storage_word(const std::string& letter) {
  if (letter == "p") return sql("PLAIN");
  if (letter == "e") return sql("EXTERNAL");
  return letter == "m" ? sql("MAIN") : sql("EXTENDED");
}

Sql compression_word(const std::string& letter) {
  if (letter.empty()) return sql("DEFAULT");
  return letter == "l" ? sql("lz4") : sql("pglz");
}

}  // namespace

ColumnSettings ColumnSettings::parse(std::string statistics, std::string storage,
                                     std::string usual_storage, std::string compression,
                                     const std::string& options) {
  ColumnSettings settings{std::move(statistics),
                          std::move(storage),
                          std::move(usual_storage),
                          std::move(compression),
                          {}};
  for (std::size_t begin = 0; begin < options.size();) {
    std::size_t end = std::min(options.find(',', begin), options.size());
    settings.options.list.push_back(options.substr(begin, end - begin));
    begin = end + 1;
  }
  return settings;
}

void ColumnSettings::retype(const ColumnSettings& want) {
  // Statistics target and options stay: ATExecAlterColumnType in the server's tablecmds.c.
  storage = usual_storage = want.usual_storage;
  compression.clear();
}

void alter_settings(ColumnSettings& have, const ColumnSettings& want, const std::string& column,
                    const Sql& head, Steps& steps) {
  const Sql alter = sql("ALTER COLUMN {}", Ident{column});
  have.usual_storage = want.usual_storage;
  if (settle(have.statistics, want.statistics))
    steps.add(Phase::kShape, head,
              sql("{} SET STATISTICS {}", alter,
                  Sql::trusted(want.statistics.empty() ? "-1" : want.statistics)),
              column);
  if (settle(have.storage, want.storage))
    steps.add(Phase::kShape, head, sql("{} SET STORAGE {}", alter, storage_word(want.storage)),
              column);
  if (settle(have.compression, want.compression))
    steps.add(Phase::kShape, head,
              sql("{} SET COMPRESSION {}", alter, compression_word(want.compression)), column);
  change_options(head, have.options, want.options, steps, sql("{} ", alter));
}

}  // namespace schemadiff
