// A catalog as schema files, the way a person would write them.
#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "plan/plan.h"
#include "report/schema_paths.h"

namespace schemadiff {

struct SchemaFile {
  std::string path;  // below the folder of the schema files
  std::string text;
};

struct SchemaStyle {
  Layout layout = Layout::kOneFile;
  /// Constraints are moved into columns, names left out that the server makes up again.
  bool tidy = true;
  /// Names are written without this schema; "": all with theirs.
  std::string bare_schema = {};
};

/// The files that declare the catalog, by path. plan: the one that makes it from an empty database.
/// What belongs to a table stands below it, in one file as far as that has an order in which the
/// statements could be run one after another.
std::vector<SchemaFile> schema_text(const Plan& plan, const Catalog& catalog,
                                    const SchemaStyle& style);

/// An object with the statements that make it and all that belongs to it.
struct DeclaredObject {
  const Object* object;
  std::string text;
};

/// The same, object by object, in the order of one file.
std::vector<DeclaredObject> declared_objects(const Plan& plan, const Catalog& catalog,
                                             const SchemaStyle& style);

}  // namespace schemadiff
