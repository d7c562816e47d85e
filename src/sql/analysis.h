// What a statement declares, refers to and changes, as far as its text tells.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sql/error.h"
#include "sql/script.h"

namespace schemadiff {

/// A name as written; schema is "" when it is not qualified.
struct QualifiedName {
  std::string schema, name;
  auto operator<=>(const QualifiedName&) const = default;
};

/// Where a name is looked up. kAny: the text does not tell.
enum class Space { kAny, kSchema, kRelation, kType, kRoutine, kOther };

struct Declaration {
  Space space = Space::kOther;
  std::string noun;  // "table", "function", "trigger": for messages
  QualifiedName name;
  std::vector<QualifiedName> arguments;  // input types of routines and operators; arrays end in []
  QualifiedName table;                   // of triggers, policies and rules
  /// A shell type, or a view of nothing but NULLs such as pg_dump writes to break a cycle: a full
  /// declaration may follow.
  bool placeholder = false;
};

struct Reference {
  Space space = Space::kAny;
  QualifiedName name;
  bool needs_key = false;  // the target of a foreign key
  auto operator<=>(const Reference&) const = default;
};

/// SET, RESET, or SELECT set_config(..., false).
struct SettingStatement {
  std::string name;                 // in lower case; "" for RESET ALL
  std::vector<std::string> values;  // the elements of a list such as search_path
  bool reset = false;
};

/// Why a statement is not wanted, and what to do instead: what becomes of it as an Error.
struct Objection {
  ErrorId id;
  std::string what, help;
};

struct Analysis {
  std::string type;  // libpg_query's name of the statement, "CreateStmt"; "" when it does not parse
  std::vector<Declaration> declares;
  std::vector<Reference> refers;    // everything named, its own declarations too; sorted
  std::vector<Reference> modifies;  // the existing objects that ALTER, COMMENT, GRANT, ... act on
  bool changes_shape = false;       // modifies so that what refers to the object may notice
  bool adds_key = false;            // a primary key, unique constraint or unique index
  std::vector<std::string> roles;   // named roles, without PUBLIC, CURRENT_USER and pg_...; sorted
  std::vector<std::string> new_roles;    // made by CREATE ROLE
  std::vector<std::string> tablespaces;  // named ones; sorted
  std::string routine_body;              // the string between AS and the end, "" when there is none
  std::optional<SettingStatement> setting;
  std::optional<std::string> no_transaction;  // why it cannot run in a transaction block
  std::optional<Objection> not_declarative;   // why it cannot stand in a schema file
  std::optional<Objection> reaches_outside;   // what it touches beyond its database
};

/// Never throws. Of a statement that does not parse, the words tell not_declarative,
/// reaches_outside and no_transaction, and refers holds every name in it.
Analysis analyse(const Statement& statement);

}  // namespace schemadiff
