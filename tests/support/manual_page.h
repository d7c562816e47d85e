// A page of the manual whose commands are run.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "support/project_folder.h"

namespace schemadiff::test {

/// A Markdown file with blocks of the language "console": lines that begin with "$ " are commands
/// (one that ends with "\" goes on in the next line), the others what they print, stdout first,
/// then "(exit code 2)" where it is not 0. A line "..." stands for any lines. A block of another
/// language below a line that ends with "`path`:" is the file of that path in the project. A
/// comment "<!-- $ command -->" is a command that readers do not see; it must succeed.
struct ManualPage {
  std::filesystem::path path;
  std::string title;  // "docs/tutorial"
  std::string source;
};

struct ManualRun {
  std::string found;       // the page as it is now; what it shortens with "..." stays where it fits
  std::string difference;  // of what is run, masked, as diff -u prints it; "" when there is none
  std::filesystem::path folder;  // left behind when there is a difference
};

/// README.md and all of docs/ that have a console block, by name. top: of the repository.
std::vector<ManualPage> read_manual(const std::filesystem::path& top);

/// Runs the commands of a page one after the other in a ProjectFolder. Throws std::runtime_error
/// when a command that readers do not see fails.
ManualRun run_page(const ManualPage& page, const TranscriptWorld& world);

}  // namespace schemadiff::test
