// For each column of a table the values that could stand in it.
#pragma once
#include <map>
#include <vector>

#include "rows/random.h"
#include "rows/table.h"

namespace schemadiff {

class TableValues {
 public:
  /// Lets the server try what constraints on single columns make of the values. Inside of a
  /// transaction. Throws ServerError.
  TableValues(Session& session, const RowTable& table, std::size_t rows, Random& random);

  /// For the row of this number, counted from 0; the first is the typical one. In columns that are
  /// a key by themselves each value comes once, as long as there are some.
  Sql for_row(const RowColumn& column, std::size_t row);
  /// Any of them.
  Sql any(const RowColumn& column);
  /// One that can be written down, not DEFAULT or NULL.
  Sql literal(const RowColumn& column, std::size_t row) const;
  /// It was refused for what it is; the last one stays.
  void reject(const RowColumn& column, const Sql& value);

 private:
  struct Pool {
    std::vector<Sql> values;
    std::vector<Sql> written;  // the same without DEFAULT and NULL
    bool key = false;
    std::size_t used = 0;
  };
  Pool make_pool(const RowColumn& column, std::size_t rows);
  std::vector<Sql> admitted(const RowColumn& column, const std::vector<Sql>& values);

  Session& session_;
  const RowTable& table_;
  Random& random_;
  std::size_t repeat_after_;  // what is no key comes twice, so that a new key has something to find
  std::map<int, Pool> pools_;
};

}  // namespace schemadiff
