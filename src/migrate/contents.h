// Is a database empty, and if not, what is in it?
#pragma once
#include <string>
#include <vector>

#include "pg/session.h"

namespace schemadiff {

/// Every object that somebody made here, of any kind, as "table public.users", in order; without
/// what belongs to an extension, and without the revisions table in its schema. only_schema: what
/// stands in that one alone; "": in all.
std::vector<std::string> contents_of(Session& session, const std::string& revisions_schema,
                                     const std::string& only_schema = "");

}  // namespace schemadiff
