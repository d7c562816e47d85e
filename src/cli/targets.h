// Flags and choice of targets, for the commands that work on many databases.
#pragma once
#include <string>
#include <vector>

#include "cli/flags.h"
#include "config/config.h"
#include "migrate/rollout.h"

namespace schemadiff {

/// What the flags say of them.
struct TargetFlags {
  std::vector<std::string> only;  // --target
  std::size_t jobs = RolloutOptions().jobs;
};

/// --target.
void add_target_flag(const Subcommand& command, TargetFlags& flags);
/// --target and --jobs.
void add_target_flags(const Subcommand& command, TargetFlags& flags);

/// The environment has several targets. Throws Error when it has not and the flags name some.
bool has_many_targets(const Config& config, const TargetFlags& flags);

/// Those to work on, in their order, the canary first ("": the first is the canary). Throws Error
/// when one that is named is not there.
std::vector<NamedTarget> chosen_targets(const Config& config, const TargetFlags& flags,
                                        const std::string& canary = "");

}  // namespace schemadiff
