// What pending statements need of the server beside rows: extensions, roles, rights.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "migrate/preflight.h"
#include "sql/row_changes.h"

namespace schemadiff {

/// Collects what statements need that no earlier one of them brings, and asks for all at once.
class ServerNeeds {
 public:
  /// The next statement. before: what the earlier ones have changed.
  void add(const Statement& statement, const RowChanges& before);
  /// What the server does not have, or the role that asks may not do. Throws ServerError.
  std::vector<InTheWay> missing(Session& session) const;

 private:
  struct Extension {
    Place place;
    std::string name, version;
    bool if_not_exists, update;
  };
  struct Named {
    Place place;
    std::string name;
  };

  void add_extension(const Statement& statement);
  void add_rights(const Statement& statement, const Analysis& analysis, const RowChanges& before);
  void find_extensions(Session& session, std::vector<InTheWay>& found) const;
  void find_roles(Session& session, std::vector<InTheWay>& found) const;
  void find_rights(Session& session, std::vector<InTheWay>& found) const;
  void find_rights_on_tables(Session& session, std::vector<InTheWay>& found) const;

  bool other_rights_ = false;  // an earlier statement has changed who may do what
  std::set<std::string> new_roles_, new_schemas_, seen_;
  std::vector<Extension> extensions_;
  std::vector<Named> roles_, tables_, schemas_;  // schemas: "" the current one
  std::vector<Named> in_database_;               // new schemas
  std::vector<Named> referred_, triggered_;      // tables that need no owner for that
};

}  // namespace schemadiff
