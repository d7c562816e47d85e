// How many rows a table has and what its columns are like, in numbers that give away no value.
#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pg/session.h"
#include "rows/random.h"
#include "rows/type.h"

namespace schemadiff {

/// From pg_stats; of that neither the most common values nor the histogram are read.
struct ColumnShape {
  double null_fraction = 0;
  double distinct = 0;    // as pg_stats.n_distinct: below zero a part of the rows; 0: not known
  std::size_t width = 0;  // bytes, on average; 0: not known

  /// How many different values stand in so many rows, from 1 on.
  std::size_t distinct_in(std::size_t rows) const;
};

struct TableShape {
  std::size_t rows = 0;
  std::map<std::string, ColumnShape>
      columns;  // by name; those of which nothing is known are left out
};

using RowShapes = std::map<std::string, TableShape>;  // by name as SQL writes it: "public.users"

/// What a live database says of the tables with these names, of a partitioned one for all its
/// partitions; rows is the server's estimate, or one from the size of a table that has none. Reads
/// in a read-only transaction, of which no query may take longer than 10 s or wait for a lock for
/// longer than 1 s. Throws ServerError.
RowShapes read_row_shapes(Session& session, const std::vector<std::string>& tables);

/// The same with at most so many rows in the largest table, and in the others as many fewer as they
/// have fewer; but of a table with rows at least 20, or all that it has.
RowShapes scaled_to(RowShapes shapes, std::size_t most);

/// Values for a column of this shape, each different, without the edges of the type, which the
/// live rows need not have. nullopt for a type of which we make none here.
std::optional<std::vector<Sql>> plain_values(const RowType& type, const ColumnShape& shape,
                                             std::size_t wanted, Random& random);

}  // namespace schemadiff
