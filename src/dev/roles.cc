// Roles belong to the whole server: made only when allowed.
#include "dev/roles.h"

#include "dev/load.h"
#include "dev/tablespaces.h"

namespace schemadiff {

void NamedRoles::add(const Analysis& analysis, const Statement& statement) {
  for (const std::string& role : analysis.roles)
    if (!named.contains(role)) named.emplace(role, statement.place());
  made.insert(made.end(), analysis.new_roles.begin(), analysis.new_roles.end());
}

bool was_made_meanwhile(const ServerError& error) {
  return error.sqlstate == "42710" || error.sqlstate == "23505";
}

void create_missing_roles(Session& session, const NamedRoles& roles, bool allowed) {
  std::map<std::string, Place> missing = roles.named;
  for (const std::string& role : roles.made) missing.erase(role);
  if (missing.empty()) return;
  for (const Row& row : session.query("SELECT rolname FROM pg_catalog.pg_roles"))
    missing.erase(row.text("rolname"));
  if (missing.empty()) return;
  if (!allowed) {
    std::string list;
    for (const auto& [role, place] : missing)
      list += (list.empty() ? "\"" : ", \"") + role + "\" (" + to_string(place) + ")";
    throw Error("E531",
                "the server " + session.label() + " lacks roles that the statements name: " + list)
        .at(missing.begin()->second)
        .help("make them there, or let schemadiff make them: `[dev] create_roles = true`");
  }
  for (const auto& [role, place] : missing) {
    try {
      session.execute(sql("CREATE ROLE {} NOLOGIN", Ident{role}));
    } catch (const ServerError& error) {
      if (was_made_meanwhile(error)) continue;
      throw Error("E532", "cannot make the role \"" + role + "\" on " + session.label() + ": " +
                              error.what())
          .at(place)
          .help("make it by hand, as a user who may");
    }
  }
}

}  // namespace schemadiff
