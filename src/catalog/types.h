// What the types of a database are made of, and how values turn from one type into another.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "pg/session.h"
#include "sql/sql.h"

namespace schemadiff {

/// Of pg_type, by the name that format_type prints without a modifier.
struct TypeFacts {
  char kind = 'b';      // typtype: b base, c composite, d domain, e enum, r range, m multirange
  char category = 'U';  // typcategory: S is a string
  std::string base;     // of a domain: the type under it, with its modifier
  std::vector<std::string> labels;  // of an enum, in their order
  bool checked = false;             // a domain that refuses values of its base
};

struct Types {
  std::map<std::string, TypeFacts> facts;
  /// pg_cast: castcontext (e explicit, a assignment, i implicit) by source and target.
  std::map<std::pair<std::string, std::string>, char> casts;
};

/// Reads pg_type and pg_cast. search_path has to be empty, so that names are qualified.
Types read_types(Session& session);

/// How the values of a column become those of another type.
struct TypeCast {
  bool possible = true;
  bool needs_using = false;  // the server does not convert by itself when the type is altered
  Sql through;               // a type on the way: "text"; empty for none
  bool may_fail = false;     // there can be values that do not fit
  bool may_lose = false;     // there can be values that fit only when they are cut or rounded
  std::vector<std::string> lost_labels;  // of an enum that the other lacks

  /// " USING c::text::s.t", or empty.
  Sql using_clause(const std::string& column, const Sql& type) const;
};

/// Knows the types of both sides of a plan.
class TypeCasts {
 public:
  /// Both are kept by reference. replaced: types that were set aside, and what replaces them.
  TypeCasts(const Types& have, const Types& want,
            const std::map<std::string, std::string>& replaced)
      : have_(have), want_(want), replaced_(replaced) {}

  /// from: as format_type prints it in the one state; to: in the other. Of types that it does not
  /// know it says that a plain cast may do, and leaves the judgement to the server.
  TypeCast between(const Sql& from, const Sql& to) const;

 private:
  const Types& have_;
  const Types& want_;
  const std::map<std::string, std::string>& replaced_;
};

/// "varchar(10)" and "varchar(20)" are one type with two modifiers.
bool same_but_for_modifier(const Sql& a, const Sql& b);

}  // namespace schemadiff
