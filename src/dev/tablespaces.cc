// Tablespaces in place, for a server of our own (PostgreSQL documentation, "Developer Options").
#include "dev/tablespaces.h"

#include "dev/roles.h"

namespace schemadiff {

std::set<std::string> tablespaces_of(const std::vector<Item>& items) {
  std::set<std::string> names;
  for (const Item& item : items) {
    names.insert(item.analysis.tablespaces.begin(), item.analysis.tablespaces.end());
    auto usual = item.settings->find("default_tablespace");
    if (usual != item.settings->end())
      names.insert(usual->second.values.begin(), usual->second.values.end());
  }
  names.erase("");
  return names;
}

void create_missing_tablespaces(Session& session, std::set<std::string> names, bool allowed) {
  if (names.empty() || !allowed) return;
  for (const Row& row : session.query("SELECT spcname FROM pg_catalog.pg_tablespace"))
    names.erase(row.text("spcname"));
  if (names.empty()) return;
  session.execute("SET allow_in_place_tablespaces = on");
  for (const std::string& name : names) {
    try {
      session.execute(sql("CREATE TABLESPACE {} LOCATION ''", Ident{name}));
    } catch (const ServerError& error) {
      if (!was_made_meanwhile(error)) throw;
    }
  }
  session.execute("RESET allow_in_place_tablespaces");
}

}  // namespace schemadiff
