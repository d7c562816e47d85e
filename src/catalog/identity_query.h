// How a query says what its objects are called.
#pragma once
#include <string_view>

#include "sql/sql.h"

namespace schemadiff {

/// Expressions over the row k of a kind's query and the row o of its catalog, for what
/// pg_identify_object and pg_identify_object_as_address print, and what has to be joined for them.
struct IdentityQuery {
  Sql identity, type, names, args;
  Sql schema;  // the one that the object lives in, or NULL
  Sql joins;
};

/// For the objects of a catalog. Of relations and what stands on them, which are nearly all that
/// there is, the identity is put together from columns as the server's own function does it
/// (src/backend/catalog/objectaddress.c, getObjectIdentityParts): that is one join for all instead
/// of look-ups for each. schema_column: the catalog's column with the schema, or "".
IdentityQuery identity_query(std::string_view catalog, std::string_view schema_column);

}  // namespace schemadiff
