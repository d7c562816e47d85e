// Puts rows into one table.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "rows/table_values.h"

namespace schemadiff {

using RowValues = std::map<int, Sql>;  // by column

/// A foreign key with the keys that it may refer to.
struct KeyChoice {
  const RowReference* reference;
  std::vector<std::vector<Sql>> keys;
  bool to_itself = false;  // to a column of the same row
};

class TableFiller {
 public:
  /// promised: what rows of other tables already refer to; these come first.
  TableFiller(Session& session, const RowTable& table, TableValues& values,
              std::vector<KeyChoice> choices, std::vector<RowValues> promised, Random& random);

  /// Puts in as many rows as it can, inside of a transaction. nullopt, or why there are none.
  std::optional<std::string> run(std::size_t rows);

 private:
  RowValues make(std::size_t number);
  void remake(RowValues& row, std::size_t number, const std::vector<int>& columns);
  void refer(RowValues& row, std::size_t number, bool again);
  void refer(const KeyChoice& choice, RowValues& row, std::size_t number, bool again);
  Sql insert(const std::vector<RowValues>& rows) const;
  bool batch(std::size_t first, std::size_t last);
  bool single(std::size_t number);
  std::vector<int> blamed(const ServerError& error) const;
  void learn(const ServerError& error, const RowValues& row, const std::vector<int>& columns);
  std::vector<int> all_columns() const;

  Session& session_;
  const RowTable& table_;
  TableValues& values_;
  std::vector<KeyChoice> choices_;
  std::vector<RowValues> promised_;
  Random& random_;
  std::set<int> referring_;
  std::string last_error_;
};

}  // namespace schemadiff
