// What the catalog of a database says of demands on rows: constraints, keys, types, bounds.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pg/session.h"
#include "sql/row_question.h"

namespace schemadiff {

/// A table as the catalog has it.
struct TableFacts {
  bool heirs = false;            // plain tables inherit from it
  std::vector<std::string> key;  // the columns of its primary key
  std::vector<std::string> kin;  // names of what inherits from it, and of what it inherits from
};

/// Every call throws ServerError. Each table is read once.
class RowCatalog {
 public:
  explicit RowCatalog(Session& session) : session_(session) {}

  int server_version() const { return session_.major_version(); }

  /// nullptr: there is no such table.
  const TableFacts* table(const Sql& name);

  /// What a constraint that is there and NOT VALID demands; empty when there is none.
  std::vector<RowDemand> of_constraint(const RowDemand& demand);
  /// One demand for each column that has the domain.
  std::vector<RowDemand> of_domain(const RowDemand& demand);
  /// The same demand with the bound as a condition, and with the default partition as its table
  /// where it is about that; nullopt: there is none, or the server does not tell. Outside of a
  /// transaction; uses one that it takes back.
  std::optional<RowDemand> of_bound(RowDemand demand);
  /// Fills in what is to be known of the two types.
  void look_up_types(const RowDemand& demand, RowFacts& facts);

 private:
  Sql bound_as_condition(const RowDemand& demand, const Row& parent);

  Session& session_;
  std::map<std::string, std::optional<TableFacts>> tables_;
};

}  // namespace schemadiff
