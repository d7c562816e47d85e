// Taking rows away again, from a database that is of our making.
#pragma once
#include "pg/session.h"

namespace schemadiff {

/// Whether any table of the database has had rows since it was made or last cleared. Throws
/// ServerError.
bool any_rows(Session& session);

/// Removes the rows of all tables, and lets the sequences that number them begin anew. No trigger
/// runs but those that always do. Throws ServerError.
void clear_rows(Session& session);

}  // namespace schemadiff
