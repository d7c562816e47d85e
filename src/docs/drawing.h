// What all pictures of a schema have in common, in whatever language they are written.
#pragma once
#include <string>
#include <vector>

#include "catalog/model.h"

namespace schemadiff {

/// Tables and foreign tables have boxes of their own; partitions are inside of their table's.
bool has_box(const Model& model, const RelationModel& relation);

/// The schemas that hold at least one table, in order.
std::vector<std::string> er_schemas(const Model& model);

/// The table in whose box a table is: a partition's is that of its partitioned table. nullptr:
/// it is not in the model.
const RelationModel* box_of(const Model& model, const std::string& schema,
                            const std::string& table);

/// Whether a column is part of the primary key, of a foreign key, of a unique constraint.
struct Marks {
  bool primary = false, foreign = false, unique = false;
};
Marks marks_of(const RelationModel& table, const std::string& column);

/// What a foreign key says of numbers. parent_needed: a child has exactly one parent, not perhaps
/// one; one_child: a parent has at most one child, since the key's columns are unique.
struct Cardinality {
  bool parent_needed = false, one_child = false;
};
Cardinality cardinality_of(const RelationModel& child, const ForeignKeyModel& key);

/// The key's table was not asked for: its columns are marked, and no line is drawn.
inline bool leads_nowhere(const ForeignKeyModel& key) { return key.target_table.empty(); }

/// The type in few letters, without the schema where that is the table's own.
std::string shown_type(const RelationModel& table, const ColumnModel& column);

/// "partitioned by RANGE (day)", "foreign, on server"; "" for most tables.
std::string note_on(const RelationModel& table);

/// "schema.table", quoted where SQL needs it.
std::string qualified_name(const RelationModel& table);

}  // namespace schemadiff
