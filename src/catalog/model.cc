// Looking up a relation in the model.
#include "catalog/model.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace schemadiff {

namespace {

// Where the relations of the model are that was asked last: each key asks for its table, and a walk
// for each would take a time that grows with the square of the schema. What it says is looked at
// before it is believed, so nobody has to keep it up to date.
struct Places {
  const Model* model = nullptr;
  std::size_t known = 0;
  std::unordered_map<std::string, std::size_t> by_name;

  std::size_t of(const Model& asked, const std::string& schema, const std::string& name) {
    if (model != &asked || known > asked.relations.size()) *this = {&asked, 0, {}};
    auto key = [](const std::string& first, const std::string& second) {
      return first + '\0' + second;  // which no name holds
    };
    for (; known < asked.relations.size(); ++known)
      by_name.emplace(key(asked.relations[known].schema, asked.relations[known].name), known);
    const auto found = by_name.find(key(schema, name));
    return found == by_name.end() ? known : found->second;
  }
};

}  // namespace

const RelationModel* Model::find(const std::string& schema, const std::string& name) const {
  thread_local Places places;
  const auto is_it = [&](const RelationModel& r) { return r.schema == schema && r.name == name; };
  const std::size_t place = places.of(*this, schema, name);
  if (place < relations.size() && is_it(relations[place])) return &relations[place];
  const auto found = std::ranges::find_if(relations, is_it);
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
