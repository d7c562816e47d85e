// Directives stay in the schema files after the rename: which of them are still to be done?
#pragma once
#include <string>
#include <vector>

#include "catalog/object.h"

namespace schemadiff {

/// "new is what old was", for two names of one space: objects, or the parts of an object.
struct RenameClaim {
  std::string from;    // what has the old name now, as any text that tells it from the others
  std::string there;   // what has the new name now; "" nothing
  bool old_is_wanted;  // the old name is declared as well
  std::string like_from, like_there, like_wanted;  // what they are but for their names
  const ObjectDirective* said;
  std::string from_title, there_title;  // for messages
};

/// For each whether it is to be done; the others have been done before. Throws Error when two claim
/// the same, when both names are there and only the new one is declared, and when names change in a
/// circle of which nothing tells whether it has been done.
std::vector<bool> rename_claims_to_do(const std::vector<RenameClaim>& claims);

}  // namespace schemadiff
