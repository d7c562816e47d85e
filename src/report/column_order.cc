// Compares names of columns in the neutral model.
#include "report/column_order.h"

#include <algorithm>

#include "catalog/kind.h"

namespace schemadiff {

namespace {

std::vector<std::string> names_of(const RelationModel& relation) {
  std::vector<std::string> names;
  for (const ColumnModel& column : relation.columns) names.push_back(column.name);
  return names;
}

bool holds(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

std::string told_column_order(const Catalog& have, const Catalog& want) {
  const Model before = describe(have), after = describe(want);
  std::string tables;
  for (const RelationModel& declared : after.relations) {
    const RelationModel* now = before.find(declared.schema, declared.name);
    if (declared.type != "table" || now == nullptr || now->type != "table") continue;
    const std::vector<std::string> wanted = names_of(declared);
    std::vector<std::string> found = names_of(*now);
    std::erase_if(found, [&](const std::string& name) { return !holds(wanted, name); });
    for (const std::string& name : wanted)
      if (!holds(found, name)) found.push_back(name);
    if (found != wanted)
      tables += (tables.empty() ? "" : ", ") + declared.schema + "." + declared.name;
  }
  return tables.empty() ? ""
                        : "Columns stand in another order than declared, which means nothing to "
                          "PostgreSQL and cannot be changed: " +
                              tables + ".";
}

}  // namespace schemadiff
