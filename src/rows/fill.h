// Fills tables with rows of our making, for a plan to be tried on.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "rows/table.h"

namespace schemadiff {

struct RowOptions {
  int rows = 20;  // per table; 0: none
  int seed = 1;
};

struct Unfilled {
  std::string table;  // "public.orders"
  std::string why;
};

struct Filled {
  std::vector<Oid> tables;  // roots, in the order in which they were filled
  std::vector<Unfilled> unfilled;
};

/// Fills the tables, and those that their foreign keys refer to, in a transaction of its own.
/// Everything goes through INSERT, so keys, checks, rules and triggers have their say. Foreign
/// tables are left alone. Throws ServerError only when the catalog cannot be read.
Filled fill(Session& session, const std::vector<Oid>& tables, const RowOptions& options);

}  // namespace schemadiff
