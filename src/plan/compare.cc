// Comparison object by object.
#include "plan/compare.h"

#include "catalog/witness.h"
#include "plan/finish.h"

namespace schemadiff {

namespace {

void compare(const Object& have, const Object& want, const Scope& scope,
             const WitnessColumnNames& columns, std::vector<Difference>& out) {
  if (have.kind != want.kind || !have.kind->equal(have, want)) {
    out.push_back({have.id, title(have) + " differs", false});
    return;
  }
  if (!finished_alike(have, want, scope))
    out.push_back(
        {have.id, title(have) + " differs in owner, privileges, comment or security label", false});
  std::string lines;
  for (const std::string& line : witness_differences(have.witness, want.witness, columns))
    lines += "\n  " + line;
  if (!lines.empty() && !may_stay_unknown(scope, type_of(have), have.id.identity))
    out.push_back({have.id, title(have) + lines, true});
}

}  // namespace

std::vector<Difference> differences(const Catalog& have, const Catalog& want, const Scope& scope) {
  std::vector<Difference> out;
  const WitnessColumnNames none;
  const WitnessColumnNames& columns = want.witness_columns ? *want.witness_columns : none;
  for (const auto& [id, object] : have.objects) {
    const Object* wanted = want.find(id);
    if (wanted == nullptr)
      out.push_back({id, title(object) + " is there and not wanted", false});
    else
      compare(object, *wanted, scope, columns, out);
  }
  for (const auto& [id, object] : want.objects)
    if (have.find(id) == nullptr) out.push_back({id, title(object) + " is missing", false});
  return out;
}

std::string to_text(const std::vector<Difference>& differences) {
  constexpr std::size_t shown = 10;
  std::string text;
  for (std::size_t i = 0; i < differences.size() && i < shown; ++i)
    text += (i == 0 ? "" : "\n") + differences[i].what;
  if (differences.size() > shown)
    text += "\nand " + std::to_string(differences.size() - shown) + " more";
  return text;
}

}  // namespace schemadiff
