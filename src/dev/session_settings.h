// Moves a session from the settings of one file to those of another.
#pragma once
#include <set>
#include <string>

#include "dev/item.h"
#include "pg/session.h"

namespace schemadiff {

class SessionSettings {
 public:
  /// Asks the server which settings it knows; others are passed over, since a file may come from a
  /// newer pg_dump. Settings with a dot are custom and always known.
  explicit SessionSettings(Session& session);

  /// The statements that lead from the settings in effect to the wanted ones, which then count as
  /// in effect. Empty when nothing changes.
  Sql change_to(const std::shared_ptr<const Settings>& wanted);

  /// For a rollback: what was in effect before, taken with in_effect().
  using State = std::shared_ptr<const Settings>;
  const State& in_effect() const { return in_effect_; }
  void rolled_back_to(const State& before) { in_effect_ = before; }

 private:
  bool applies(const std::string& name) const;

  std::set<std::string> known_;
  State in_effect_ = std::make_shared<const Settings>();
};

}  // namespace schemadiff
