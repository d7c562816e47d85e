// version: the last version that the target has.
#include "cli/bench.h"
#include "cli/command.h"
#include "cli/target.h"

namespace schemadiff {

void add_version(CLI::App& app, Invocation& invocation) {
  const Subcommand command = add_command(
      app, invocation, "version", "Print the last version applied to the target", [&invocation] {
        Status status = target_status(invocation.config());
        print((status.current.empty() ? "none" : status.current) + "\n");
        for (FileState state : {FileState::kPartial, FileState::kPartlyBack})
          for (const FileStatus* file : status.all(state))
            tell(file->name + " is " + to_string(state) + ".");
      });
  command.footer("Examples:\n  schemadiff version\n  schemadiff version --env prod");
}

}  // namespace schemadiff
