// How much of a database is read: all that is not built in, or only certain rows.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/address.h"
#include "sql/sql.h"

namespace schemadiff {

class Extent {
 public:
  /// Everything that initdb did not make: oids from 16384 on (src/include/access/transam.h,
  /// FirstNormalObjectId).
  Extent() = default;
  /// These rows, whether or not they exist.
  explicit Extent(const std::vector<Address>& rows);

  bool everything() const { return everything_; }
  /// No row of this catalog. The schema public, though built in, is the user's, so of schemas there
  /// is always one to look at.
  bool none_of(std::string_view catalog) const;
  /// A condition on the oid of a row of the catalog.
  Sql condition(std::string_view catalog, const Sql& oid) const;
  /// The same where the catalog is a column, as in pg_depend.
  Sql condition(const Sql& catalog, const Sql& oid) const;

 private:
  bool everything_ = true;
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> oids_;
};

}  // namespace schemadiff
