// Tables of the neutral model, for the tests of what is drawn and written of them.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "catalog/model.h"

namespace schemadiff {

inline ColumnModel column(std::string name, std::string type, bool not_null = true) {
  ColumnModel result;
  result.name = std::move(name);
  result.type = std::move(type);
  result.not_null = not_null;
  return result;
}

inline RelationModel table(std::string name, std::vector<ColumnModel> columns,
                           std::vector<std::string> primary_key, std::string schema = "public") {
  RelationModel result;
  result.schema = std::move(schema);
  result.name = std::move(name);
  result.type = "table";
  result.columns = std::move(columns);
  if (!primary_key.empty()) result.keys.push_back({result.name + "_pkey", primary_key, true});
  return result;
}

inline void refer(RelationModel& child, std::vector<std::string> columns,
                  const RelationModel& parent) {
  child.foreign_keys.push_back({"fk_" + child.name + "_" + parent.name, std::move(columns),
                                parent.schema, parent.name, parent.keys[0].columns, "NO ACTION",
                                "NO ACTION"});
}

inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace schemadiff
