// Whether what two branches do goes together, tried on the dev server.
#pragma once
#include <string>
#include <vector>

#include "cli/bench.h"
#include "migrate/rebase.h"

namespace schemadiff {

struct TwoBranches {
  std::vector<std::string> both;           // what both change: "table public.users"
  std::vector<std::string> contradictory;  // those of which it matters who comes last
};

/// Runs all files in their new order, and where both branches change an object, also in the other
/// order. Throws Error with the place when a file fails behind those of the other branch.
TwoBranches try_together(Bench& bench, const Renumbering& renumbering);

}  // namespace schemadiff
