// What replay() and validate do with a file.
#include "migrate/rehearse.h"

#include "migrate/run.h"
#include "migrate/selection.h"

namespace schemadiff {

void rehearse(Session& scratch, const MigrationText& file, const std::string& help,
              Progress& progress) {
  const TxMode mode = mode_of(file, TxMode::kFile);
  rehearse(scratch, file, FileStatements(file, mode), mode, help, progress);
}

void rehearse(Session& scratch, const MigrationText& file, const FileStatements& statements,
              TxMode mode, const std::string& help, Progress& progress) {
  Record nothing(scratch);
  FileRun run{file, statements, mode, 0, help};
  run.checks_count = false;
  run_file(scratch, run, nothing, progress);
}

bool says_taken_back_with_next(const MigrationText& down) {
  return down.text.view().find(kTakenBackWithNext) != std::string_view::npos &&
         statements_of(down).empty();
}

std::size_t last_taken_back_with(const Directory& directory, std::size_t first) {
  for (std::size_t last = first; last < directory.migrations.size(); ++last) {
    const MigrationText* down = directory.down_of(directory.migrations[last]);
    if (down == nullptr) return first;
    if (!says_taken_back_with_next(*down)) return last;
  }
  return first;
}

}  // namespace schemadiff
