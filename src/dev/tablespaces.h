// The tablespaces that statements name. They belong to the whole server, like roles.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "dev/item.h"
#include "pg/session.h"

namespace schemadiff {

/// The names in the statements and in their settings of default_tablespace.
std::set<std::string> tablespaces_of(const std::vector<Item>& items);

/// Makes those that the server lacks, inside of its data directory; where that is not allowed the
/// server itself says what is missing. session: in autocommit.
void create_missing_tablespaces(Session& session, std::set<std::string> names, bool allowed);

}  // namespace schemadiff
