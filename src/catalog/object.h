// One thing in a catalog: what it is called, what it holds, what it stands on.
#pragma once
#include <any>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "catalog/interned.h"
#include "catalog/witness_lines.h"
#include "sql/error.h"
#include "sql/sql.h"

namespace schemadiff {

class Kind;

/// The system catalog an object's oid lives in and its identity there, as pg_identify_object prints
/// it (routines and operators: as regprocedure and regoperator print it). A key, not always SQL:
/// "t_pkey on s.t".
struct ObjectId {
  Interned catalog;
  std::string identity;

  auto operator<=>(const ObjectId&) const = default;
};

/// How an object is named in SQL.
struct Name {
  std::string schema;  // raw; "" for what lives in no schema
  std::string name;    // raw, without schema or parent
  Sql full;            // as in CREATE: schema.name, or the bare name of a constraint or trigger
  Sql label;           // as in DROP and COMMENT ON, after the keyword: "c ON s.t", "s.f(integer)"
  Sql parent;          // the qualified table (or domain) of a constraint or trigger
  std::string parent_schema, parent_name;  // the same, raw

  bool operator==(const Name&) const = default;
};

/// How firmly one object stands on another (PostgreSQL documentation, "pg_depend").
enum class Hold {
  kNeeds,    // normal: cannot exist without it
  kBelongs,  // auto: goes when it goes, and has no life of its own
  kDerives,  // made and changed along with it: a partition's index, the columns of an heir
  kMentions  // found in a function's text: only an order that is good to keep
};

struct Need {
  ObjectId id;
  std::string part;      // the column of it that is stood on; "" the whole
  std::string own_part;  // the column of ours that stands; "" the whole
  std::string via;       // the catalog of the part through which it stands ("pg_attrdef"), or ""
  Hold hold = Hold::kNeeds;

  auto operator<=>(const Need&) const = default;
};

/// One privilege that one role has.
struct Grant {
  std::string part;       // column, or "" for the object itself
  std::string grantee;    // role; "" is PUBLIC, "@owner" whoever owns the object
  std::string privilege;  // SELECT, USAGE, ...
  bool grantable = false;
  std::string grantor;        // who gave it, when that is not the owner
  std::string sequence = {};  // of an identity column, as SQL names it, when it is about that

  auto operator<=>(const Grant&) const = default;
};

/// Who may do what.
struct Privileges {
  std::set<Grant> grants;    // all of them
  std::set<Grant> defaults;  // what is built in (acldefault), to know what to grant and revoke
  std::set<Grant> given;     // what CREATE gives: other ones where there are default privileges

  bool operator==(const Privileges& other) const { return grants == other.grants; }
  bool usual() const { return grants == defaults; }
};

/// Whose security label it is, and of what.
struct LabelKey {
  std::string part;  // column, or "" for the object itself
  std::string provider;

  auto operator<=>(const LabelKey&) const = default;
};

/// What a comment in the schema files says: "-- schemadiff:word argument".
struct ObjectDirective {
  std::string word, argument;
  std::string part;  // the column, attribute or label that it stands above; "" the object
  Place place;
};

struct Object {
  ObjectId id;
  const Kind* kind = nullptr;
  Name name;
  std::string owner;                            // "" when it is the role that loads
  std::map<std::string, std::string> comments;  // by column; "" is the object itself
  std::string usual_comment;  // what the server itself says of it, which is no comment of ours
  std::map<LabelKey, std::string> labels;   // for security
  std::set<std::string> extensions;         // it DEPENDS ON them and goes with them; quoted
  std::optional<Privileges> privileges;     // nullopt: the built-in ones, and CREATE gives them
  std::vector<Need> needs;                  // sorted, unique
  std::any value;                           // the kind's struct
  Witness witness;                          // sorted; a line per catalog row (see witness.h)
  std::vector<ObjectDirective> directives;  // of a state that comes from schema files

  /// The directive of that word for the part; nullptr when there is none.
  const ObjectDirective* directive(const std::string& word, const std::string& of_part = "") const;
};

/// What sort of thing it is, as messages say it: "materialized view".
std::string type_of(const Object& object);

/// "table public.users", for messages.
std::string title(const Object& object);

}  // namespace schemadiff
