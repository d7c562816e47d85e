// Reads who may do what on objects and columns.
#pragma once
#include <string>
#include <string_view>

#include "catalog/object.h"
#include "catalog/relations.h"
#include "pg/session.h"

namespace schemadiff {

/// The columns of a system catalog that hold names, owner and privileges; "" where there is none.
struct CatalogColumns {
  std::string_view name, schema, owner, acl;
  /// The first argument of acldefault(), an SQL expression over the row o.
  std::string_view acl_type;
  /// What pg_default_acl calls objects of this sort, likewise; "" or NULL when it has none.
  std::string_view default_type = {};
};
CatalogColumns catalog_columns(std::string_view catalog);

/// Every object of these catalogs in the extent whose privileges are not the built-in ones, or
/// which CREATE would give others.
std::unordered_map<Address, Privileges, AddressHash> read_privileges(
    Session& session, const std::vector<std::string>& catalogs, const Extent& extent);

}  // namespace schemadiff
