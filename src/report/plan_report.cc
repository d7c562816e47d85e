// Summary and JSON of a plan.
#include "report/plan_report.h"

#include <nlohmann/json.hpp>

#include "plan/hazards.h"
#include "report/effect_text.h"
#include "sql/counted.h"

namespace schemadiff {

namespace {

using nlohmann::ordered_json;

ordered_json hazard_json(const Hazard& hazard) {
  const auto [code, text] = named(hazard);
  ordered_json json = {{"type", code}, {"text", text}};
  const auto* depends = std::get_if<DependsOnData>(&hazard);
  if (depends != nullptr && !depends->seen.empty()) json["seen"] = depends->seen;
  return json;
}

ordered_json tables_json(const Plan& plan, std::size_t step) {
  ordered_json list = ordered_json::array();
  const auto effects = plan.effects.find(step);
  if (effects == plan.effects.end()) return list;
  for (const TableEffect& effect : effects->second)
    list.push_back({{"table", effect.table},
                    {"lock_taken", to_string(effect.taken)},
                    {"lock_held", to_string(effect.held)},
                    {"read_whole", effect.read_whole},
                    {"written_anew", effect.written_anew},
                    {"indexes_built_anew", effect.indexes}});
  return list;
}

const char* to_text(PlannedChange::How how) {
  switch (how) {
    case PlannedChange::How::kMade:
      return "made";
    case PlannedChange::How::kChanged:
      return "changed";
    case PlannedChange::How::kMadeAnew:
      return "made_anew";
    case PlannedChange::How::kDropped:
      break;
  }
  return "dropped";
}

ordered_json explained_json(const PlannedChange* change) {
  const PlannedChange none{{},           {}, "", {}, "another statement of this plan needs it",
                           std::nullopt, ""};
  const PlannedChange& of = change == nullptr ? none : *change;
  const Place place = of.place.value_or(Place{"", 0, 0, ""});
  return {{"what", of.title},    {"change", change == nullptr ? "" : to_text(of.how)},
          {"reason", of.reason}, {"file", place.file},
          {"line", place.line},  {"column", place.column},
          {"diff", of.diff}};
}

ordered_json steps_json(const Plan& plan, const ChangesOfSteps* changes = nullptr) {
  ordered_json list = ordered_json::array();
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const Step& step = plan.steps[i];
    ordered_json hazards = ordered_json::array();
    for (const Hazard& hazard : step.hazards) hazards.push_back(hazard_json(hazard));
    list.push_back({{"sql", step.text()},
                    {"object", step.object.identity},
                    {"in_transaction", !step.alone},
                    {"hazards", hazards},
                    {"tables", tables_json(plan, i)}});
    if (changes != nullptr) list.back()["explained"] = explained_json(changes->of(step));
  }
  return list;
}

// The statements with which a file begins, but for the first.
ordered_json boundaries_json(const Plan& plan) {
  ordered_json list = ordered_json::array();
  for (const PlanFile& file : plan.files())
    if (file.first > 0) list.push_back(file.first);
  return list;
}

const char* to_text(ProvenPlan::WayBack way_back) {
  switch (way_back) {
    case ProvenPlan::WayBack::kLossless:
      return "lossless";
    case ProvenPlan::WayBack::kLossy:
      return "lossy";
    case ProvenPlan::WayBack::kIrreversible:
      break;
  }
  return "irreversible";
}

ordered_json unfilled_json(const ProvenPlan& proven) {
  ordered_json list = ordered_json::array();
  for (const Unfilled& unfilled : proven.unfilled)
    list.push_back({{"table", unfilled.table}, {"why", unfilled.why}});
  return list;
}

}  // namespace

std::string summary(const ProvenPlan& proven) {
  std::string text = count_of(proven.up.steps.size(), "statement") + ", proved on the dev server";
  text += proven.down ? " up and down." : "; there is no way back: " + proven.irreversible + ".";
  for (const std::string& loss : proven.up.losses()) text += "\nIt destroys " + loss + ".";
  for (const std::string& line : proven.up.seen_on_rows()) text += "\nIt " + line + ".";
  for (const std::string& line : told_of_tables(proven.up)) text += "\n" + line;
  if (!proven.not_online.empty())
    text += "\nIt is not online, since that could not be proved: " + proven.not_online + ".";
  for (const Unfilled& unfilled : proven.unfilled)
    text += "\nNot tried on rows: table " + unfilled.table +
            " could not be filled: " + unfilled.why + ".";
  return text;
}

std::string plan_json(const ProvenPlan& proven, const PlanNotes& notes) {
  std::optional<ChangesOfSteps> changes;
  if (notes.changes) changes.emplace(*notes.changes);
  ordered_json document;
  document["version"] = 1;
  document["statements"] = steps_json(proven.up, changes ? &*changes : nullptr);
  document["file_boundaries"] = boundaries_json(proven.up);
  document["reversible"] = proven.down.has_value();
  document["irreversible"] = proven.irreversible;
  document["way_back"] = to_text(proven.way_back());
  document["not_online"] = proven.not_online;
  document["not_filled"] = unfilled_json(proven);
  document["down"] = proven.down ? steps_json(*proven.down) : ordered_json::array();
  if (!notes.written.empty()) document["files"] = notes.written;
  return document.dump(2) + "\n";
}

}  // namespace schemadiff
