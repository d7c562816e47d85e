// What constraints that rows have to satisfy have alike, whatever sort they are.
#pragma once
#include <string>

#include "catalog/step.h"

namespace schemadiff {

/// "a row of s.t breaks constraint c". name: of the constraint.
inline std::string broken_by_row(const Name& name) {
  return "a row of " + name.parent.text() + " breaks constraint " + name.full.text();
}

/// ALTER TABLE ... VALIDATE CONSTRAINT, with its hazard.
inline Step& validate_rows(const Name& name, Steps& steps) {
  Step& step = steps.add_apart(
      Phase::kTighten, sql("ALTER TABLE {} VALIDATE CONSTRAINT {}", name.parent, name.full));
  step.nothing_waits = true;
  step.hazards.push_back(DependsOnData{"fails if " + broken_by_row(name)});
  return step;
}

}  // namespace schemadiff
