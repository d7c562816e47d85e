// A demand on rows as SQL that counts and shows those that do not meet it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sql/breaking_rows.h"

namespace schemadiff {

/// What the catalog of a database says of a demand.
struct RowFacts {
  int server_version = 0;                   // major
  bool heirs = false;                       // plain tables inherit from the table
  bool other_heirs = false;                 // likewise
  std::vector<std::string> other_key = {};  // the primary key of the table that is referred to
  std::string source_type = {};  // of the column that becomes another type: "integer", "text"
  bool source_is_text = false;   // its type is one of strings
  bool always_fits = false;      // the server's conversion takes every value
  std::optional<std::vector<std::string>> labels = {};  // of the new type, where that is an enum
  bool type_has_default = false;                        // of a new column: a domain with one
};

/// The rows of one table that would break a statement.
struct RowQuestion {
  Sql table;
  std::vector<std::string> columns;  // that are read
  Sql from;                // "FROM t WHERE ...": the rows, those of all groups where they are alike
  std::vector<Sql> alike;  // only rows that have these in common with others count
  Sql trial;               // instead: an expression that the server refuses of a row that breaks
  std::string sentence;    // what is wrong with them
  // It can be written into a file: servers of other versions understand it too, and it costs them
  // no more than the statement does.
  bool as_check = true;
  bool also_after = true;  // once the statement has run there is none

  /// A query of one number: how many there are.
  Sql count() const;
  /// A condition: there is none. Empty where it cannot be told so.
  Sql none() const;
  /// Ten of them at most: the columns that tell a row, in their order. Empty where that cannot be
  /// told.
  Sql shown(const std::vector<std::string>& key) const;
  /// Of a trial that the server has refused: a block that tries row after row and writes nothing.
  /// Behind it found() says how many the server refuses, and what tells ten of them. It takes
  /// PL/pgSQL.
  Sql one_by_one(const std::vector<std::string>& key) const;
  /// One row: count, and keys, a list. In the same transaction.
  static Sql found();
};

/// nullopt: there is nothing to ask, or no way to ask it. Not for those of domains and constraints,
/// which are first taken apart, nor for what needs a bound as a condition.
std::optional<RowQuestion> question(const RowDemand& demand, const RowFacts& facts);

}  // namespace schemadiff
