// What of a database a statement destroys, as far as its text tells.
#pragma once
#include <string>
#include <vector>

#include "sql/script.h"

namespace schemadiff {

/// "table public.users", "column email of table public.users", one for each thing; empty when the
/// text shows no loss. What functions that it calls do, and what a change of type cuts off, is not
/// in the text. Never throws.
std::vector<std::string> losses_of(const Statement& statement);

}  // namespace schemadiff
