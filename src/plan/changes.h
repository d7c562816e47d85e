// Which objects have to be created, altered, recreated or dropped.
#pragma once
#include <map>

#include "catalog/catalog.h"
#include "catalog/step.h"

namespace schemadiff {

enum class Verb { kCreate, kAlter, kRecreate, kDrop };

struct Change {
  Verb verb = Verb::kAlter;
  const Object* have = nullptr;  // not for create
  const Object* want = nullptr;  // not for drop
  Steps steps;                   // of an alter, or what completes a creation

  bool drops() const { return verb == Verb::kDrop || verb == Verb::kRecreate; }
  bool creates() const { return verb == Verb::kCreate || verb == Verb::kRecreate; }
};

using Changes = std::map<ObjectId, Change>;

/// Compares the catalogs and takes in whoever stands on something that goes or is disturbed. Throws
/// Error::refused() that names every change which cannot be made without losing data.
Changes find_changes(const Catalog& have, const Catalog& want, const Scope& scope);

}  // namespace schemadiff
