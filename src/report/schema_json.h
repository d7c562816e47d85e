// A catalog for programs.
#pragma once
#include <string>

#include "report/schema_text.h"

namespace schemadiff {

/// {"version": 1, "postgresql": 15, "objects": [...], "relations": [...], "enums": [...]}; ends in
/// a newline. docs/adopting.md describes it. plan: see schema_text().
std::string schema_json(const Plan& plan, const Catalog& catalog);

}  // namespace schemadiff
