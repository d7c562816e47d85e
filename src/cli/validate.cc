// validate: checksums, every file runs, every down leads back, the result is the declared schema.
#include "cli/bench.h"
#include "cli/command.h"
#include "plan/compare.h"

namespace schemadiff {

namespace {

void run(Invocation& invocation) {
  Config config = invocation.config();
  Directory directory = directory_of(config);
  verify(directory);
  Bench bench(config);
  State replayed = bench.of_directory(directory.path, config.migrations.format);
  tell(count_of(directory.migrations.size(), "migration") +
       ": the checksums hold, and every file runs.");
  if (config.schema.src.empty()) return;
  State declared = bench.of_files(schema_files(config));
  auto found = differences(replayed.catalog, declared.catalog, bench.scope());
  if (found.empty()) {
    tell("They lead to the declared schema.");
    return;
  }
  print(to_text(found) + "\n");
  tell("The migrations do not lead to the declared schema: run \"schemadiff diff name=...\".");
  invocation.exit_code = ExitCode::kDifferences;
}

}  // namespace

void add_validate(CLI::App& app, Invocation& invocation) {
  CLI::App& command = add_command(app, invocation, "validate",
                                  "Check the migrations: checksums, and that every file runs",
                                  [&invocation] { run(invocation); });
  command.footer("Examples:\n  schemadiff validate\n  schemadiff validate --dir db/migrations");
}

}  // namespace schemadiff
