// The queries of the witness, made from the catalogs' own description.
#pragma once
#include <string>
#include <vector>

#include "catalog/extent.h"
#include "catalog/witness_lines.h"
#include "pg/session.h"

namespace schemadiff {

struct WitnessQuery {
  std::string table;  // "pg_attribute"
  Interned owner_catalog;
  bool own = false;  // its rows have an oid and are objects
  std::string owner_column;
  std::vector<WitnessColumnName> columns;
  Sql text;  // columns source (table), owner (oid) and row (a record of the columns, as text)
};

/// One query per system catalog that can describe objects of this database. Oids become identities
/// and column numbers names, as pg_get_catalog_foreign_keys() says (PostgreSQL documentation,
/// "System Information Functions"). Throws ServerError.
std::vector<WitnessQuery> witness_queries(Session& session, const Extent& extent);

}  // namespace schemadiff
