// From the configuration to databases with names.
#include "cli/targets.h"

#include <algorithm>

#include "sql/nearest.h"

namespace schemadiff {

namespace {

std::vector<NamedTarget> all_targets(const Config& config) {
  if (!config.targets_query.empty() && !config.targets.empty())
    throw Error("E231", "[env." + config.env + "] has both targets and targets_query")
        .help("say once which databases there are");
  if (!config.targets_query.empty()) {
    if (config.url.empty())
      throw Error("E232", "nothing says which database targets_query asks")
          .help("write its url into [env." + config.env + "]");
    return queried_targets(config.url, config.targets_query);
  }
  std::vector<std::string> urls;
  for (const Setting& url : config.targets) urls.push_back(url);
  return listed_targets(urls);
}

const NamedTarget& find(const std::vector<NamedTarget>& targets, const std::string& name) {
  const auto found = std::ranges::find(targets, name, &NamedTarget::name);
  if (found != targets.end()) return *found;
  std::vector<std::string> names;
  for (const NamedTarget& target : targets) names.push_back(target.name);
  throw Error("E113", "there is no target \"" + name + "\"").help(did_you_mean(name, names));
}

}  // namespace

void add_target_flag(const Subcommand& command, TargetFlags& flags) {
  command
      .add_option("--target", flags.only,
                  "of several targets only this one; as often as needed (default: all)")
      .one_value();
}

void add_target_flags(const Subcommand& command, TargetFlags& flags) {
  add_target_flag(command, flags);
  command.add_option("--jobs", flags.jobs, "how many targets at a time (default: 4)")
      .between(1, 1000);
}

bool has_many_targets(const Config& config, const TargetFlags& flags) {
  if (has_several_targets(config)) return true;
  if (flags.only.empty()) return false;
  throw Error("E114", "--target is for environments with several targets")
      .help("name them in targets or targets_query of [env.NAME]");
}

std::vector<NamedTarget> chosen_targets(const Config& config, const TargetFlags& flags,
                                        const std::string& canary) {
  const std::vector<NamedTarget> all = all_targets(config);
  for (const std::string& name : flags.only) find(all, name);
  std::vector<NamedTarget> chosen;
  for (const NamedTarget& target : all)
    if (flags.only.empty() || std::ranges::find(flags.only, target.name) != flags.only.end())
      chosen.push_back(target);
  if (canary.empty()) return chosen;
  find(chosen, canary);
  const auto at = std::ranges::find(chosen, canary, &NamedTarget::name);
  std::rotate(chosen.begin(), at, at + 1);
  return chosen;
}

}  // namespace schemadiff
