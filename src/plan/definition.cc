// As the planner creates an object, without an order among several.
#include "plan/definition.h"

#include "catalog/step.h"
#include "plan/finish.h"

namespace schemadiff {

std::string definition_of(const Object& object, const Catalog& catalog, const Scope& scope) {
  const TypeCasts casts(catalog.types, catalog.types, catalog.replaced);
  Steps steps(catalog.major_version, casts);
  const Kind& kind = *object.kind;
  if (const Sql create = kind.create(object, {}); !create.empty()) steps.add(Phase::kShape, create);
  kind.alter(kind.created(object), object, steps);
  finish(nullptr, object, scope, steps);
  std::string text;
  for (const Step& step : steps.list()) text += step.text() + "\n";
  return text;
}

}  // namespace schemadiff
