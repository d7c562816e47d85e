// Both states, and the proof.
#include "cli/finding.h"

#include <future>

#include "cli/schema_texts.h"
#include "cli/server_stamps.h"
#include "cli/working_line.h"
#include "dev/groups.h"
#include "plan/idempotent.h"
#include "report/column_order.h"

namespace schemadiff {

namespace {

// The desired state and the current one. Files and migrations need nothing of each other, so both
// are loaded at the same time; a live database is read beside what is declared.
std::pair<State, State> both_states(Bench& bench, const DiffInput& input, const std::string& from) {
  if (!from.empty()) {
    State desired = bench.of_files(input.files);
    State current = bench.of_database(from, &desired.catalog);
    return {std::move(desired), std::move(current)};
  }
  std::future<State> current = std::async(std::launch::async, [&] {
    return bench.of_directory(input.directory.path, input.config.migrations.format);
  });
  State desired = bench.of_files(input.files);
  return {std::move(desired), current.get()};
}

std::optional<FoundPlan> look_at_part(const Invocation& invocation, Bench& bench,
                                      DiffMemory& memory, const DiffInput& input,
                                      const DiffWish& wish, const Planned& planned) {
  // All columns are told of; a second run may reach all rows.
  if (invocation.verbose || input.config.diff.idempotent) return std::nullopt;
  const auto before = memory.in_step.before(memory.store);
  if (!before) return std::nullopt;
  auto proven = prove_in_part(bench, input.directory, before->files, input.files, wish.renames,
                              proof_of(input.config, ProofReads::kChanged), planned);
  if (!proven) return std::nullopt;
  return FoundPlan{std::move(*proven), before->seen};
}

FoundPlan look_at_all(const Invocation& invocation, Bench& bench, const DiffInput& input,
                      const DiffWish& wish) {
  WorkingLine line("loading both states on the dev server");
  auto [desired, current] = both_states(bench, input, wish.from);
  line.now("planning and proving");
  const CurrentState have{current.catalog, current.make, current.done};
  const auto proving = input.config.diff.idempotent ? prove_to_run_twice : prove;
  ProofOptions options = proof_of(input.config, invocation.proof_reads());
  ScratchDatabase loaded = desired.make();
  const std::string stamps = server_stamps(loaded.session());
  std::future<void> dropped;
  if (ways_may_part(current.catalog))
    options.arrive = beginning_with(std::move(loaded), desired.make);
  else  // as long as proving a small change takes
    dropped = std::async(
        std::launch::async, [](ScratchDatabase) {}, std::move(loaded));
  FoundPlan found{
      proving(have, desired.catalog, bench.scope(), asked_without(line, wish.renames), options),
      {}};
  if (invocation.verbose)
    line.without([&] { tell_if_any(told_column_order(current.catalog, desired.catalog)); });
  if (wish.from.empty() && invocation.may_use_cache())
    found.seen = {stamps, all_in_groups(read_items(desired.schema_files))};
  return found;
}

}  // namespace

DiffInput read_input(const Invocation& invocation, const DiffWish& wish) {
  Config config = invocation.config();
  config.diff.idempotent |= wish.idempotent;
  config.scope.allow_unknown = wish.allow_unknown;
  config.diff.online = wish.online.value_or(config.diff.online);
  Directory directory = directory_of(config);
  verify(directory);
  std::vector<FileText> files = schema_texts(config, invocation.verbose);
  if (wish.from.empty()) compare_owners_of_our_making(config);
  return {std::move(config), std::move(directory), std::move(files)};
}

std::optional<DiffMemory> memory_for(const Invocation& invocation, const DiffInput& input,
                                     const DiffWish& wish) {
  if (!wish.from.empty() || !invocation.may_use_cache()) return std::nullopt;
  return DiffMemory{invocation.store(), InStep(input.config, input.directory, input.files)};
}

FoundPlan find_plan(const Invocation& invocation, Bench& bench, std::optional<DiffMemory>& memory,
                    const DiffInput& input, const DiffWish& wish, const Planned& planned) {
  std::optional<FoundPlan> found;
  if (memory) found = look_at_part(invocation, bench, *memory, input, wish, planned);
  return found ? std::move(*found) : look_at_all(invocation, bench, input, wish);
}

}  // namespace schemadiff
