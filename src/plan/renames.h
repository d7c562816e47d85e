// What goes and what comes could be one thing with a new name: asked, never guessed.
#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "catalog/step.h"

namespace schemadiff {

/// The answers to the questions.
struct Renames {
  bool none = false;               // --no-rename: what goes and what comes are different things
  std::vector<std::string> pairs;  // --rename: "public.users.email=mail", "public.user=users"
};

struct RenameSteps {
  std::vector<Step> there, back;
};

/// The statements of the answers, and those that undo them. Throws Error when a pair names no
/// table, view, sequence or column of have, or its new name is taken.
RenameSteps rename_steps(const std::vector<std::string>& pairs, const Catalog& have);

/// Throws Error::refused() that lists every table and column that goes while a like one comes, with
/// the flag for either answer. have: the catalog after the answers already given.
void ask_about_renames(const Catalog& have, const Catalog& want);

}  // namespace schemadiff
