// Roles that a schema names and a server lacks.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "pg/session.h"
#include "sql/analysis.h"

namespace schemadiff {

/// The roles that statements name, each with a place that names it, and those they make.
struct NamedRoles {
  std::map<std::string, Place> named;
  std::vector<std::string> made;

  void add(const Analysis& analysis, const Statement& statement);
};

/// Whether CREATE failed because somebody else has just made the same: another run, or the other
/// state of this one.
bool was_made_meanwhile(const ServerError& error);

/// Makes what is missing (NOLOGIN); throws Error that lists it when that is not allowed.
void create_missing_roles(Session& session, const NamedRoles& roles, bool allowed);

}  // namespace schemadiff
