// All objects of one state and what each needs.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "catalog/kind.h"
#include "catalog/object.h"
#include "catalog/scope.h"
#include "catalog/types.h"
#include "pg/session.h"

namespace schemadiff {

/// Something in the database that no kind describes.
struct Unknown {
  std::string type;  // as pg_identify_object calls it: "text search parser"
  std::string identity;
};

struct Catalog {
  std::map<ObjectId, Object> objects;
  std::vector<Unknown> unknown;
  int major_version = 0;
  Types types;
  /// Types that were set aside, and what replaces them, both as format_type prints them.
  std::map<std::string, std::string> replaced;

  const Object* find(const ObjectId& id) const;
};

/// Reads the catalog of a database in one snapshot. Throws ServerError.
Catalog read_catalog(Session& session, const Scope& scope);

/// The neutral model of tables, columns and keys.
Model describe(const Catalog& catalog);

}  // namespace schemadiff
