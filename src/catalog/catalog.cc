// Looking things up in a catalog, and its neutral model.
#include "catalog/catalog.h"

#include <algorithm>
#include <cctype>

namespace schemadiff {

const Object* Catalog::find(const ObjectId& id) const {
  auto found = objects.find(id);
  return found == objects.end() ? nullptr : &found->second;
}

const ObjectDirective* Object::directive(const std::string& word,
                                         const std::string& of_part) const {
  auto found = std::ranges::find_if(directives, [&](const ObjectDirective& directive) {
    return directive.word == word && directive.part == of_part;
  });
  return found == directives.end() ? nullptr : &*found;
}

std::string type_of(const Object& object) {
  std::string type(object.kind->keyword());
  for (char& c : type) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return type;
}

std::string title(const Object& object) { return type_of(object) + " " + object.id.identity; }

Model describe(const Catalog& catalog) {
  Model model;
  // Kinds come in creation order, so a table is there before its keys are.
  for (const Kind* kind : kinds())
    for (const auto& [id, object] : catalog.objects)
      if (object.kind == kind) kind->describe(object, model);
  return model;
}

}  // namespace schemadiff
