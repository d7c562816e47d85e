// A statement that was sent while nothing could be recorded with it, by a run that was broken off
// then: was it carried out?
#pragma once
#include <optional>
#include <string>

#include "pg/session.h"
#include "sql/script.h"

namespace schemadiff {

/// What to do about a statement of which nothing tells whether it was carried out.
enum class Interrupted { kRefuse, kCountAsDone, kRunAgain };

struct WhatBecame {
  bool in_effect = false;
  std::string told;  // what was done about it, for people; "" when nothing was
};

/// Asks the catalog, in the session's search_path and outside of a transaction. What was begun and
/// not finished is finished (a partition that is being detached) or taken away (an index that is
/// not valid), so that the statement can be sent again. An index counts as the one that was to be
/// made when it is defined as the same statement defines one on an empty table of the same columns.
/// nullopt when the catalog cannot tell.
std::optional<WhatBecame> what_became_of(Session& session, const Statement& statement);

}  // namespace schemadiff
