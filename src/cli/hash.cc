// hash: writes atlas.sum anew.
#include "cli/bench.h"
#include "cli/command.h"
#include "migrate/write.h"

namespace schemadiff {

void add_hash(CLI::App& app, Invocation& invocation) {
  const Subcommand command =
      add_command(app, invocation, "hash", "Write atlas.sum anew, after files were edited by hand",
                  [&invocation] {
                    Directory directory = directory_of(invocation.config());
                    for (const std::string& path : hash(directory)) print(path + "\n");
                  });
  command.footer("Examples:\n  schemadiff hash\n  schemadiff hash --dir db/migrations");
}

}  // namespace schemadiff
