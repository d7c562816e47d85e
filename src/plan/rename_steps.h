// One thing that gets a new name or a new schema, and the statements for it.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/step.h"

namespace schemadiff {

struct Rename {
  const Object* object = nullptr;  // as it is now
  std::string part;                // its column, attribute or label; "" the object itself
  std::string schema;              // where it goes; "" where it is
  std::string name;                // what it is called then
  std::string told;                // by whom: a place, or "--rename a=b"; for messages
};

struct RenameSteps {
  std::vector<Step> there, back;
  std::set<std::string> names;  // those that are given up
};

/// What the name would be. Throws Error::refused() for what has no name of its own.
Name renamed(const Rename& rename);

bool is_schema(const Object& object);
bool has_part(const Object& object, const std::string& name);

/// Names that one of them has may be out of reach of the other: relations, types and constraints
/// share theirs, and behind a constraint there may be an index.
bool share_names(const Object& a, const Object& b);

/// What follows the name in the label: the types of a routine, " ON s.t", " USING btree".
std::string label_suffix(const Object& object);

/// The statements in an order in which each name is free when it is taken, and those that undo
/// them; over a name that nothing has where names change in a circle. Schemas of want into which
/// something moves are made where they are not there. Throws Error when a new name is taken by
/// something that stays.
RenameSteps rename_steps(std::vector<Rename> renames, const Catalog& have, const Catalog& want);

}  // namespace schemadiff
