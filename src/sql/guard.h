// PL/pgSQL blocks in migrations; one that fails, in words of ours, when a query finds a row.
#pragma once
#include <string>

#include "sql/sql.h"

namespace schemadiff {

/// body: BEGIN ... END in PL/pgSQL, to be carried out as a statement of its own.
Sql block(const Sql& body);

/// query: SELECT FROM ... WHERE ... as it stands in EXISTS. hint: what to do about it.
Sql guard(const Sql& query, const std::string& message, const std::string& hint);

}  // namespace schemadiff
