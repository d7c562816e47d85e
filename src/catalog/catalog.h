// All objects of one state and what each needs.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "catalog/kind.h"
#include "catalog/object.h"
#include "pg/session.h"

namespace schemadiff {

/// Which objects are ours to manage, and how owners and privileges are compared.
struct Scope {
  enum class Compare { kDeclared, kAll, kNone };
  Compare owners = Compare::kDeclared;
  Compare privileges = Compare::kAll;
  std::vector<std::string> schemas;  // empty: all but the system's
  std::vector<std::string> exclude;  // globs over identities: "public.tmp_*"
};

/// Something in the database that no kind describes.
struct Unknown {
  std::string type;  // as pg_identify_object calls it: "text search parser"
  std::string identity;
};

struct Catalog {
  std::map<ObjectId, Object> objects;
  std::vector<Unknown> unknown;
  int major_version = 0;

  const Object* find(const ObjectId& id) const;
};

/// Reads the catalog of a database in one snapshot. Throws ServerError.
Catalog read_catalog(Session& session, const Scope& scope);

/// The neutral model of tables, columns and keys.
Model describe(const Catalog& catalog);

}  // namespace schemadiff
