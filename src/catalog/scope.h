// Which objects are ours to manage.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/object.h"

namespace schemadiff {

/// Which objects are ours to manage, and how owners and privileges are compared. A pattern is a
/// glob over identities, "public.tmp_*", or one for a single kind, "trigger:audit_* on *": the kind
/// as messages print it.
struct Scope {
  enum class Compare { kDeclared, kAll, kNone };
  Compare owners = Compare::kDeclared;
  Compare privileges = Compare::kAll;
  std::vector<std::string> schemas;        // empty: all but the system's
  std::vector<std::string> include;        // patterns; empty: all
  std::vector<std::string> exclude;        // patterns
  std::vector<std::string> allow_unknown;  // patterns: left alone when they cannot be compared
};

/// Does a pattern name this object? type: "table", as pg_identify_object or a kind's keyword says.
bool matches(const std::string& pattern, std::string_view type, const std::string& identity);

/// Is the object managed? A kind that no include pattern speaks of is managed as a whole.
bool in_scope(const Scope& scope, std::string_view type, const ObjectId& id, const Name& name);

/// Was it said that the object may stay unknown, or differ in what no kind compares? A pattern here
/// may also be a type alone: "text search parser".
bool may_stay_unknown(const Scope& scope, std::string_view type, const std::string& identity);

}  // namespace schemadiff
