// What tables hold, before and after a plan: what is lost or changed shows by comparing.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "rows/table.h"

namespace schemadiff {

struct HeldColumn {
  int number;  // pg_attribute.attnum: it stays when the column is renamed
  std::string name;
  Sql type;
};

using HeldRow = std::vector<std::optional<std::string>>;  // as text, one per column

/// A table with all its partitions.
struct Held {
  Oid oid = 0;                      // it stays when the table is renamed
  std::string name;                 // "public.orders"
  std::vector<Oid> members;         // its partitions
  std::vector<HeldColumn> columns;  // without those that are generated
  std::vector<HeldRow> rows;
  bool fewer = false;  // rows were taken out so that the plan goes on
};

/// Throws ServerError.
Held hold(Session& session, Oid oid);

/// The rows of before as they are now, wherever they went.
struct HeldNow {
  std::string name;           // "" when the table is gone
  std::vector<bool> present;  // per column of before
  std::vector<HeldRow> rows;  // columns as before
};

enum class Follow {
  kIdentity,  // renamed tables and columns are what they were: after a plan
  kName       // what is called alike is the same: after the way back
};

/// A column with another type than before is read as if cast back: 5 as 5.00, but not 5.13 cut
/// to 5. Throws ServerError.
HeldNow hold_again(Session& session, const Held& before, Follow follow);

struct HeldLoss {
  std::string column;   // of before; "" when rows are lost
  std::string example;  // "'5.13' becomes '5'", or ""
};

std::vector<HeldLoss> losses(const Held& before, const HeldNow& now);

/// A value for a message, quoted and not too long: 'abc', NULL.
std::string shown(const std::optional<std::string>& value);

}  // namespace schemadiff
