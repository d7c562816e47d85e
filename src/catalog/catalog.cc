// Looking things up in a catalog, and its neutral model.
#include "catalog/catalog.h"

namespace schemadiff {

const Object* Catalog::find(const ObjectId& id) const {
  auto found = objects.find(id);
  return found == objects.end() ? nullptr : &found->second;
}

Model describe(const Catalog& catalog) {
  Model model;
  // Kinds come in creation order, so a table is there before its keys are.
  for (const Kind* kind : kinds())
    for (const auto& [id, object] : catalog.objects)
      if (object.kind == kind) kind->describe(object, model);
  return model;
}

}  // namespace schemadiff
