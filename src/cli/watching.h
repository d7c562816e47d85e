// diff --watch: the plan, again and again.
#pragma once
#include "cli/finding.h"

namespace schemadiff {

/// Shows the plan from the migrations to the schema files, and shows it again whenever one of the
/// files, the configuration or the migrations are saved and say something else; errors as well.
/// Writes nothing. Returns when the program is told to end. Throws Error when the configuration
/// cannot be read to begin with.
void watch(const Invocation& invocation, const DiffWish& wish);

}  // namespace schemadiff
