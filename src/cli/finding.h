// What "diff" is asked for, and how it finds the plan: by a part of the schema, or by all of it.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "cli/bench.h"
#include "cli/command.h"
#include "cli/in_part.h"
#include "cli/in_step.h"

namespace schemadiff {

/// The flags.
struct DiffWish {
  std::string name;
  std::string from;  // a live database instead of the migration directory
  bool check = false, idempotent = false, explain = false, watch = false;
  Renames renames;
  std::vector<std::string> allow_unknown;
  std::optional<bool> online;
};

/// What lies on the disk, and is compared.
struct DiffInput {
  Config config;
  Directory directory;
  std::vector<FileText> files;
};

/// Reads it, with what the flags say over the configuration. Throws Error.
DiffInput read_input(const Invocation& invocation, const DiffWish& wish);

/// Memory of earlier runs, where it may be used.
struct DiffMemory {
  Store store;
  InStep in_step;
};

/// nullopt: it may not be used, or a live database is asked. Throws Error.
std::optional<DiffMemory> memory_for(const Invocation& invocation, const DiffInput& input,
                                     const DiffWish& wish);

/// A plan, and what a later run may know of how it was found.
struct FoundPlan {
  ProvenPlan proven;
  InStep::Seen seen;
};

/// By what the change can reach where that can be told (see prove_in_part()), else by everything.
/// planned: told of a part's plan before it is proved; may be empty. Throws Error.
FoundPlan find_plan(const Invocation& invocation, Bench& bench, std::optional<DiffMemory>& memory,
                    const DiffInput& input, const DiffWish& wish, const Planned& planned = {});

}  // namespace schemadiff
