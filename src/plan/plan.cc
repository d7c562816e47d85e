// The plan: changes, then their order.
#include "plan/plan.h"

#include "plan/changes.h"
#include "plan/order.h"

namespace schemadiff {

namespace {

template <class H, class Text>
std::vector<std::string> hazards_of(const std::vector<Step>& steps, Text text) {
  std::vector<std::string> lines;
  for (const Step& step : steps)
    for (const Hazard& hazard : step.hazards)
      if (const H* found = std::get_if<H>(&hazard)) lines.push_back(text(*found));
  return lines;
}

void refuse_unknown(const Catalog& catalog, const std::string& which) {
  if (catalog.unknown.empty()) return;
  std::string list;
  for (const Unknown& unknown : catalog.unknown)
    list += (list.empty() ? "" : "\n") + unknown.type + " " + unknown.identity;
  throw Error("E602", "the " + which + " state holds objects that schemadiff does not know yet")
      .why(list)
      .help(
          "leave them out of the comparison with --allow-unknown NAME, or with [scope] exclude in "
          "atlas.toml")
      .refused();
}

}  // namespace

std::vector<PlanFile> Plan::files() const {
  std::vector<PlanFile> files;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (files.empty() || boundaries.contains(i) || steps[i].alone != files.back().alone)
      files.push_back({i, i, steps[i].alone});
    files.back().last = i + 1;
  }
  if (files.empty()) files.emplace_back();
  return files;
}

Plan Plan::part(const PlanFile& file) const {
  const auto begin = steps.begin();
  return {{begin + static_cast<std::ptrdiff_t>(file.first),
           begin + static_cast<std::ptrdiff_t>(file.last)}};
}

std::vector<std::string> Plan::losses() const {
  return hazards_of<LosesData>(steps, [](const LosesData& hazard) { return hazard.what; });
}

std::vector<std::string> Plan::seen_on_rows() const {
  std::vector<std::string> lines =
      hazards_of<DependsOnData>(steps, [](const DependsOnData& hazard) {
        return hazard.seen.empty() ? "" : hazard.why + "; seen: " + hazard.seen;
      });
  std::erase(lines, "");
  return lines;
}

std::vector<std::string> Plan::irreversible() const {
  return hazards_of<Irreversible>(steps, [](const Irreversible& hazard) { return hazard.why; });
}

Plan make_plan(const Catalog& have, const Catalog& want, const Scope& scope, Style style) {
  if (have.major_version != want.major_version)
    throw Error("E603", "catalogs of PostgreSQL " + std::to_string(have.major_version) + " and " +
                            std::to_string(want.major_version) + " cannot be compared")
        .why("each major version prints definitions in its own way")
        .help("use a dev server of the target's major version: [dev] url or bin_dir")
        .refused();
  refuse_unknown(have, "current");
  refuse_unknown(want, "desired");
  return {order_steps(find_changes(have, want, scope, style))};
}

}  // namespace schemadiff
