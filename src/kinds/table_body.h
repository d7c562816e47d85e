// What tables and foreign tables have alike: columns, ancestors, and the body of CREATE TABLE.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "kinds/ancestry.h"
#include "kinds/table_columns.h"

namespace schemadiff {

/// The check constraints that a table has, for those that a new parent wants. Of those that it
/// declares itself the definition is left out.
struct TableChecks {
  std::vector<std::string> names, definitions, locals;
};

struct TableBody {
  TableColumns columns;
  Ancestry ancestry;
  Incidental<TableChecks> checks;

  bool operator==(const TableBody&) const = default;

  /// For the SELECT list and the FROM clause (a lateral join) of a query over pg_class c.
  static const std::string columns_of_query;
  static std::string source_of_query(int version) { return columns_subquery(version); }
  static TableBody read(const Row& row);

  /// A partition whose columns stand in another order, or that takes rows of another, is made by
  /// itself and attached.
  bool made_as_partition() const;

  /// " (...) INHERITS (...)", " PARTITION OF ..." or " OF ...": what follows CREATE TABLE name.
  /// of_type: of a typed table, or empty; clauses: of constraints; options: what stands behind the
  /// type of a column, where there is anything.
  Sql text(const Name& name, const Sql& of_type, const std::vector<Sql>& clauses,
           const std::map<std::string, Sql>& options = {}) const;

  /// What that makes of it.
  TableBody created() const;

  /// Adds the checks that new parents want and are not there, and settles the ancestry. head:
  /// "ALTER TABLE t".
  static void join(TableBody& have, const TableBody& want, const Sql& head, const Name& name,
                   Steps& steps);
  /// Those of its identity columns.
  std::vector<std::string> sequences() const;
  /// The relation in the neutral model. type: "table".
  RelationModel described(const Object& object, const std::string& type) const;

  /// What alter_columns() wants to know.
  static Descent descent(const TableBody& have, const TableBody& want);

 private:
  Sql declaration(const Column& column, const Name& name, const Sql& of_type,
                  const Sql& options) const;
};

}  // namespace schemadiff
