// The plan by what a change of the schema files can reach alone.
#pragma once
#include "cli/bench.h"
#include "cli/in_step.h"
#include "plan/prove.h"

namespace schemadiff {

/// Is told a plan that has not been proved yet.
using Planned = std::function<void(const ProvenPlan&)>;

/// before: the files with which the migrations were in step; files: those of now. nullopt: all has
/// to be looked at, which also says whatever there is to say. planned: told before the proof; may
/// be empty. Throws Error when the migrations cannot be replayed.
std::optional<ProvenPlan> prove_in_part(Bench& bench, const Directory& directory,
                                        const std::vector<FileText>& before,
                                        const std::vector<FileText>& files, const Renames& renames,
                                        const ProofOptions& options, const Planned& planned = {});

}  // namespace schemadiff
