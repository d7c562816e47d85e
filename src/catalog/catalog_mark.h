// A point in the history of a database, after which changes to its catalogs can be told.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "catalog/address.h"
#include "pg/session.h"

namespace schemadiff {

/// Names of objects, without schema, by system catalog.
using NamesByCatalog = std::map<std::string, std::set<std::string>>;

class CatalogMark {
 public:
  /// Now. Throws ServerError.
  explicit CatalogMark(Session& session);

  struct Changed {
    std::vector<Address> rows;
    std::unordered_set<Address, AddressHash> written;  // those made or changed, and their wholes
  };

  /// The rows that were made or changed since then, and those of the names, since a comment that is
  /// gone leaves nothing to be seen; the wholes that they are parts of, and whatever stands on
  /// these by pg_depend, and the extensions that these say they depend on: a view's text changes
  /// with the name of a column, and not its row. search_path has to be empty. Throws ServerError.
  Changed changed_since(Session& session, const NamesByCatalog& names) const;

 private:
  std::uint64_t transaction_;  // with its epoch
};

}  // namespace schemadiff
