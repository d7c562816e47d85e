// What goes while something like it comes: renamed silently where that loses nothing either way,
// asked about where data is at stake.
#pragma once
#include <string>
#include <vector>

#include "plan/rename_steps.h"

namespace schemadiff {

/// What it is but for its name: of what has columns, attributes or labels these, else its CREATE.
std::string likeness(const Object& object);

/// What is equal but for its name and holds no data, or belongs to the same column as before (the
/// sequence of a serial column).
std::vector<Rename> silent_renames(const Catalog& have, const Catalog& want);

/// Could it be the same with a new name?
struct RenameQuestion {
  Rename rename;
  std::string text;       // "column public.users.mail goes, and email comes: ..."
  std::string flag;       // "public.users.mail=email"
  std::string directive;  // "-- schemadiff:renamed-from mail"
};

/// Objects that hold data or types that rows may hold, their columns, attributes and labels.
std::vector<RenameQuestion> rename_questions(const Catalog& have, const Catalog& want);

}  // namespace schemadiff
