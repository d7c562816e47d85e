// What every kind has alike: owner, privileges, comments.
#pragma once
#include "catalog/catalog.h"
#include "catalog/step.h"

namespace schemadiff {

/// True when owner, privileges and comments are as wanted.
bool finished_alike(const Object& have, const Object& want, const Scope& scope);

/// Writes the statements that lead there; have is nullptr for a new object.
void finish(const Object* have, const Object& want, const Scope& scope, Steps& steps);

}  // namespace schemadiff
