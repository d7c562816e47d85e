// On the database of the migrations' state, which goes back to the bench unless a proof spoils it.
#include "cli/in_part.h"

#include "plan/part.h"

namespace schemadiff {

namespace {

ReachedPart reached(Bench& bench, const Directory& directory, const std::vector<FileText>& before,
                    const std::vector<FileText>& after) {
  ScratchDatabase database = bench.migrated(directory);
  try {
    ReachedPart part =
        read_reached_part(database.session(), before, after, bench.scope(), bench.load_options());
    bench.give_back(std::move(database));
    return part;
  } catch (...) {
    bench.give_back(std::move(database));
    throw;
  }
}

}  // namespace

std::optional<ProvenPlan> prove_in_part(Bench& bench, const Directory& directory,
                                        const std::vector<FileText>& before,
                                        const std::vector<FileText>& files, const Renames& renames,
                                        const ProofOptions& options, const Planned& planned) {
  bench.give_back(bench.migrated(directory));
  try {
    const ReachedPart part = reached(bench, directory, before, files);
    const auto make = [&] { return bench.migrated(directory); };
    const CurrentState have{part.have, make, bench.taker()};
    if (planned) planned(plan_both_ways(have, part.want, bench.scope(), renames, options.style));
    return prove(have, part.want, bench.scope(), renames, options);
  } catch (const NotInParts&) {
    return std::nullopt;
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace schemadiff
