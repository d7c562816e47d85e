// Looking up a relation in the model.
#include "catalog/model.h"

#include <algorithm>
#include <utility>

namespace schemadiff {

const RelationModel* Model::find(const std::string& schema, const std::string& name) const {
  const auto found = std::ranges::find_if(
      relations, [&](const RelationModel& r) { return r.schema == schema && r.name == name; });
  return found == relations.end() ? nullptr : &*found;
}

RelationModel* Model::find(const std::string& schema, const std::string& name) {
  return const_cast<RelationModel*>(std::as_const(*this).find(schema, name));
}

const RelationModel& Model::root_of(const RelationModel& relation) const {
  const RelationModel* at = &relation;
  while (!at->bound.empty()) {
    const RelationModel* parent = find(at->parents[0].schema, at->parents[0].table);
    if (parent == nullptr) break;  // out of scope
    at = parent;
  }
  return *at;
}

}  // namespace schemadiff
