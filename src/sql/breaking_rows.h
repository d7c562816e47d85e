// What a statement needs the rows that are there to be like, as far as its text tells.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sql/analysis.h"
#include "sql/sql.h"

namespace schemadiff {

struct Node;

/// One thing that must be so of every row of a table, or the statement fails. What only the catalog
/// knows is open in it: see row_question.h.
struct RowDemand {
  enum class What {
    kNotNull,          // columns[0]
    kUnique,           // values, where condition
    kExcludes,         // no two have values between which all operators are true, where condition
    kCheck,            // condition
    kRefers,           // columns to other_columns of other (none: its primary key)
    kNoRows,           // a new column is NOT NULL without a default
    kFits,             // columns[0] becomes another type
    kWithin,           // the table's rows fit the bound that it gets in other
    kNotInDefault,     // no row of the default partition of other belongs in the new partition
    kConstraint,       // whatever the constraint of this name says, which is there but NOT VALID
    kDomainNotNull,    // the same of all columns of a domain, which table names
    kDomainCheck,      // condition speaks of VALUE
    kDomainConstraint  // like kConstraint
  };
  What what = What::kCheck;
  QualifiedName table = {};               // as written
  bool own_rows = false;                  // not those of tables that inherit from it
  bool put_off = false;                   // NOT VALID: rows that are there do not matter yet
  std::string constraint = {};            // its name, where it is told
  std::vector<std::string> columns = {};  // all columns of the table that are named
  Sql condition = {};
  std::vector<Sql> values = {};
  std::vector<Sql> operators = {};  // one for each value: "&&", "OPERATOR(public.=)"
  bool nulls_alike = false;         // NULLS NOT DISTINCT
  QualifiedName other = {};
  std::vector<std::string> other_columns = {};
  bool match_full = false;

  // kFits
  Sql type = {};                            // as written
  QualifiedName type_name = {};             // see walk.h: "int4", "varchar", "public"."colour"
  std::vector<std::size_t> modifiers = {};  // 5 of varchar(5)
  Sql becomes = {};  // the value that is converted: the column, or what stands behind USING
  Sql source = {};   // where that is nothing but a cast of the column to the type: the column
  // kNoRows: the type of the new column, which may be a domain that has a default
  // kWithin, kNotInDefault
  Sql bound = {};  // "FOR VALUES ...", "DEFAULT"
};

/// In the order of the text. Empty for a statement that asks nothing of rows, or that does not
/// parse. Never throws.
std::vector<RowDemand> demands_on_rows(const std::string& statement);
/// The same of a statement that has been parsed: tree is what parse_tree() returns for it.
std::vector<RowDemand> demands_on_rows(const std::string& statement, const Node& tree);

}  // namespace schemadiff
