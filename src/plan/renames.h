// Renames come before everything else: they change the identities and the printed texts of others.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "plan/current_state.h"
#include "plan/like_renames.h"

namespace schemadiff {

/// The answers to the questions.
struct Renames {
  bool none = false;               // --no-rename: what goes and what comes are different things
  std::vector<std::string> pairs;  // --rename: "public.users.email=mail", "public.user=users"
  std::function<bool(const RenameQuestion&)> ask = {};  // a person is there to answer
};

/// The same, where nobody is asked a question twice, however often the renames are looked for.
Renames asked_once(Renames renames);

/// What the renames lead to.
struct RenamedState {
  Catalog catalog;
  RenameSteps steps;
};

/// Does what the flags, the directives of want and the equality of what goes and comes say, on a
/// copy of have, and reads the catalog again; without renames nothing is run. Throws Error when
/// they contradict the state or each other, Error::refused() when a question is left to decide.
RenamedState after_renames(const CurrentState& have, const Catalog& want, const Scope& scope,
                           const Renames& renames);

}  // namespace schemadiff
