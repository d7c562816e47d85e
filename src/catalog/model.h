// What diagrams, documentation and row generators need to know of a schema: tables, columns, keys.
// Filled by the kinds' describe(); the only view of the kinds' contents that other folders have.
#pragma once
#include <optional>
#include <string>
#include <vector>

namespace schemadiff {

/// All names are raw (unquoted). Every list is in the order of the catalog, which is deterministic.
struct ColumnModel {
  std::string name;
  std::string type;  // as format_type prints it
  bool not_null = false;
  std::string default_expression;  // "" when there is none
  bool generated = false;          // the default expression is that of a stored generated column
  bool identity = false;
  std::string comment;
};

struct KeyModel {
  std::string name;
  std::vector<std::string> columns;
  bool primary = false;  // otherwise unique
};

struct ForeignKeyModel {
  std::string name;
  std::vector<std::string> columns;
  std::string target_schema, target_table;
  std::vector<std::string> target_columns;
  std::string on_update, on_delete;  // "NO ACTION", "CASCADE", ...
};

struct CheckModel {
  std::string name, definition;
};

struct IndexModel {
  std::string name, definition;
  bool unique = false;
};

struct ParentModel {
  std::string schema, table;
};

struct RelationModel {
  std::string schema, name;
  std::string type;  // "table", "foreign table", "view", "materialized view"
  std::string comment;
  std::vector<ParentModel> parents = {};  // what it inherits from, or is a partition of
  std::string bound = {};                 // of a partition: "FOR VALUES IN (1)", "DEFAULT"
  std::string partition_key = {};         // of a partitioned table: "RANGE (a)"
  std::string server = {};                // of a foreign table
  std::vector<ColumnModel> columns;
  std::vector<KeyModel> keys;
  std::vector<ForeignKeyModel> foreign_keys;
  std::vector<CheckModel> checks;
  std::vector<IndexModel> indexes;
};

struct EnumModel {
  std::string schema, name, comment;
  std::vector<std::string> labels;
};

struct Model {
  std::vector<RelationModel> relations;
  std::vector<EnumModel> enums;

  /// The partitioned table at the top of those of which the relation is a part; else itself.
  const RelationModel& root_of(const RelationModel& relation) const;

  /// The relation, or nullptr.
  RelationModel* find(const std::string& schema, const std::string& name);
  const RelationModel* find(const std::string& schema, const std::string& name) const;
};

}  // namespace schemadiff
