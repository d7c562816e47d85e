// Takes the foreign keys out of a CREATE TABLE, for tables that refer to each other in a circle.
#pragma once
#include <string>
#include <vector>

#include "sql/script.h"
#include "sql/sql.h"

namespace schemadiff {

struct ForeignKey {
  Sql statement;       // ALTER TABLE x ADD [CONSTRAINT n] FOREIGN KEY (...) REFERENCES ...
  std::size_t offset;  // bytes from the start of the CREATE TABLE's text to the constraint
};

struct TableWithoutForeignKeys {
  std::string text;                 // as it was, the foreign keys overwritten by blanks
  std::vector<ForeignKey> removed;  // in their order: the server makes up the same names
};

/// The table and its foreign keys, of columns and of the table, as separate statements. Nothing is
/// removed from a statement that is no CREATE TABLE or does not parse.
TableWithoutForeignKeys without_foreign_keys(const Statement& statement);

}  // namespace schemadiff
