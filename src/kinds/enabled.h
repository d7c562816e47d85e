// When a trigger, rule or event trigger fires: the letters of tgenabled, ev_enabled and evtenabled.
#pragma once
#include <string>

#include "sql/sql.h"

namespace schemadiff {

/// The verb of ALTER TABLE ... and ALTER EVENT TRIGGER ... for O origin, D disabled, R replica, A
/// always (PostgreSQL documentation, "ALTER TABLE").
inline Sql enabled_verb(const std::string& letter) {
  if (letter == "D") return sql("DISABLE");
  if (letter == "R") return sql("ENABLE REPLICA");
  if (letter == "A") return sql("ENABLE ALWAYS");
  return sql("ENABLE");
}

}  // namespace schemadiff
