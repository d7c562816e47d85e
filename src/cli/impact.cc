// Asking the target, and writing the picture.
#include "cli/impact.h"

#include "cli/command.h"
#include "migrate/files.h"
#include "report/impact_report.h"

namespace schemadiff {

Flag add_timeline_flag(const Subcommand& command, std::string& path) {
  return command.add_option("--timeline", path,
                            "write a picture of the locks on the target, an SVG file");
}

std::optional<Impact> impact_on(const std::string& url, const LintRun& run) {
  try {
    Session session(url);
    return impact_of(run, read_target_facts(session, touched_tables(run)));
  } catch (const Error& error) {
    tell("What this does to the target is not known: " + std::string(error.what()) + ".");
    return std::nullopt;
  }
}

void write_timeline(const Impact& impact, const std::string& path) {
  if (path.empty()) return;
  write_files({{path, impact_svg(impact)}});
  tell("The timeline is in " + path + ".");
}

}  // namespace schemadiff
