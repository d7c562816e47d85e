// For each column of a table the values that could stand in it.
#pragma once
#include <map>
#include <optional>
#include <vector>

#include "rows/random.h"
#include "rows/shape.h"
#include "rows/table.h"

namespace schemadiff {

class TableValues {
 public:
  /// Lets the server try what constraints on single columns make of the values. Inside of a
  /// transaction. shape: what the values are to be like, nullptr when that is open. Throws
  /// ServerError.
  TableValues(Session& session, const RowTable& table, std::size_t rows, Random& random,
              const TableShape* shape = nullptr);

  /// For the row of this number, counted from 0; the first is the typical one. In columns that are
  /// a key by themselves each value comes once, as long as there are some.
  Sql for_row(const RowColumn& column, std::size_t row);
  /// Any of them.
  Sql any(const RowColumn& column);
  /// One that can be written down, not DEFAULT or NULL.
  Sql literal(const RowColumn& column, std::size_t row) const;
  /// It was refused for what it is; the last one stays.
  void reject(const RowColumn& column, const Sql& value);

  bool shaped() const { return shape_ != nullptr; }
  /// Of a shaped table: whether the next row leaves the foreign key NULL, and else which of so many
  /// keys it is to begin with.
  bool refers_to_nothing(const RowReference& reference);
  std::size_t reference_to(const RowReference& reference, std::size_t keys);

 private:
  struct Pool {
    std::vector<Sql> values;
    std::vector<Sql> written;  // the same without DEFAULT and NULL
    bool key = false;
    std::optional<double> null_fraction;  // of a shape: then no NULL is among the values
    std::size_t used = 0;
  };
  Pool make_pool(const RowColumn& column, std::size_t rows);
  ColumnShape shape_of(const RowColumn& column) const;
  bool is_null(double fraction);
  std::vector<Sql> admitted(const RowColumn& column, const std::vector<Sql>& values);

  Session& session_;
  const RowTable& table_;
  Random& random_;
  const TableShape* shape_;
  std::size_t repeat_after_;  // what is no key comes twice, so that a new key has something to find
  std::map<int, Pool> pools_;
};

}  // namespace schemadiff
