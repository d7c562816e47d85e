// A database state as rules look at it: by oid, so that a rename is a rename and nothing else.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "pg/session.h"

namespace schemadiff {

struct LintColumn {
  int number = 0;
  std::string name;
  std::int64_t type_oid = 0, modifier = -1;
  std::string type;  // as format_type prints it
  bool not_null = false;
  std::string default_expression;  // "" when there is none
  bool generated = false, identity = false;

  bool same_type(const LintColumn& other) const {
    return type_oid == other.type_oid && modifier == other.modifier;
  }
};

struct LintConstraint {
  std::int64_t oid = 0;
  std::string name;
  char type = 'c';  // pg_constraint.contype: c check, f foreign key, p primary key, u unique, x
  bool validated = true;
  bool inherited = false;    // comes with that of a parent or partitioned table
  std::vector<int> columns;  // numbers
  std::int64_t referenced = 0;
  std::string referenced_name;  // of the table of a foreign key, raw, without schema
  std::string definition;
};

struct LintIndex {
  std::int64_t oid = 0;
  std::string name;
  bool unique = false, primary = false, valid = true;
  bool of_constraint = false;
  bool inherited = false;    // part of an index of a partitioned table
  std::vector<int> columns;  // key columns; 0 is an expression
  std::string definition;    // from USING on
  std::int64_t file = 0;     // another one when it was built anew
};

struct LintRelation {
  std::int64_t oid = 0, schema_oid = 0;
  std::string schema, name;  // raw
  std::string sql;           // both, quoted where they need it
  char kind = 'r', persistence = 'p';
  bool partition = false;
  bool row_security = false;
  std::string access_method, tablespace;
  std::string owner, privileges;     // as text; privileges "" where they are the built-in ones
  std::vector<std::string> options;  // "security_invoker=true"
  std::vector<std::string> policies;
  std::map<int, LintColumn> columns;  // by number
  std::vector<LintConstraint> constraints;
  std::vector<LintIndex> indexes;

  bool is_table() const { return kind == 'r' || kind == 'p'; }
  const LintColumn* column(const std::string& named) const;
  const LintConstraint* constraint(std::int64_t wanted) const;
  const LintIndex* index(std::int64_t wanted) const;
  /// The one that this one is, or was before a new type of a column had it made anew.
  const LintConstraint* same(const LintConstraint& constraint) const;
  const LintIndex* same(const LintIndex& index) const;
  /// The names of these columns, an expression as "expr".
  std::vector<std::string> names_of(const std::vector<int>& numbers) const;
};

/// An enum type, or a domain.
struct LintType {
  std::int64_t oid = 0;
  std::string sql, schema, name;
  bool domain = false;
  std::vector<std::string> labels;       // of an enum
  std::vector<std::string> constraints;  // of a domain, "NOT NULL" too
  std::vector<std::string> not_valid;    // of these
};

struct LintState {
  std::map<std::int64_t, std::shared_ptr<const LintRelation>> relations;
  std::map<std::int64_t, std::shared_ptr<const LintType>> types;
  std::map<std::int64_t, std::string> schemas;
  std::map<std::int64_t, std::string> routines;  // as regprocedure prints them
  std::string lock_timeout;                      // of the session, "0" when there is none

  /// nullptr when there is none.
  const LintRelation* find(std::int64_t oid) const;
  const LintRelation* find(const std::string& sql) const;
};

/// All of it, but for what belongs to an extension. Throws ServerError.
LintState read_lint_state(Session& session);
/// The same after a statement in an open transaction: of relations only those are read that the
/// transaction has locked for more than reading. Privileges, which nobody locks anything for, and
/// routines stay as they were. Throws ServerError.
/// named: no others than these, by their bare names, and their heirs and partitions; empty: all.
LintState read_lint_state(Session& session, const LintState& before,
                          const std::vector<std::string>& named = {});

}  // namespace schemadiff
