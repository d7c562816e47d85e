// The statements by object, and the neutral model of tables and enums.
#include "report/schema_json.h"

#include <nlohmann/json.hpp>

namespace schemadiff {

namespace {

using nlohmann::ordered_json;

template <class List, class ToJson>
ordered_json all_of(const List& list, ToJson to_json) {
  ordered_json json = ordered_json::array();
  for (const auto& item : list) json.push_back(to_json(item));
  return json;
}

ordered_json column_json(const ColumnModel& column) {
  return {{"name", column.name},           {"type", column.type},
          {"not_null", column.not_null},   {"default", column.default_expression},
          {"generated", column.generated}, {"identity", column.identity},
          {"comment", column.comment}};
}

ordered_json key_json(const KeyModel& key) {
  return {{"name", key.name}, {"columns", key.columns}, {"primary", key.primary}};
}

ordered_json foreign_key_json(const ForeignKeyModel& key) {
  return {{"name", key.name},
          {"columns", key.columns},
          {"target_schema", key.target_schema},
          {"target_table", key.target_table},
          {"target_columns", key.target_columns},
          {"on_update", key.on_update},
          {"on_delete", key.on_delete}};
}

ordered_json check_json(const CheckModel& check) {
  return {{"name", check.name}, {"definition", check.definition}};
}

ordered_json index_json(const IndexModel& index) {
  return {{"name", index.name}, {"definition", index.definition}, {"unique", index.unique}};
}

ordered_json relation_json(const RelationModel& relation) {
  return {{"schema", relation.schema},
          {"name", relation.name},
          {"type", relation.type},
          {"comment", relation.comment},
          {"partition_key", relation.partition_key},
          {"bound", relation.bound},
          {"columns", all_of(relation.columns, column_json)},
          {"keys", all_of(relation.keys, key_json)},
          {"foreign_keys", all_of(relation.foreign_keys, foreign_key_json)},
          {"checks", all_of(relation.checks, check_json)},
          {"indexes", all_of(relation.indexes, index_json)}};
}

ordered_json enum_json(const EnumModel& type) {
  return {{"schema", type.schema},
          {"name", type.name},
          {"comment", type.comment},
          {"labels", type.labels}};
}

ordered_json object_json(const DeclaredObject& declared) {
  return {{"type", type_of(*declared.object)},
          {"schema", declared.object->name.schema},
          {"name", declared.object->name.name},
          {"identity", declared.object->id.identity},
          {"sql", declared.text}};
}

}  // namespace

std::string schema_json(const Plan& plan, const Catalog& catalog) {
  const Model model = describe(catalog);
  ordered_json document;
  document["version"] = 1;
  document["postgresql"] = catalog.major_version;
  document["objects"] = all_of(declared_objects(plan, catalog, {}), object_json);
  document["relations"] = all_of(model.relations, relation_json);
  document["enums"] = all_of(model.enums, enum_json);
  return document.dump(2) + "\n";
}

}  // namespace schemadiff
