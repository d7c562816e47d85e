// One database is led through all states while a second session takes notes.
#include "cli/told_history.h"

#include <algorithm>

#include "migrate/rehearse.h"
#include "sql/secrets.h"

namespace schemadiff {

namespace {

constexpr auto kHelp =
    "the file was run on a scratch database, after those before it, to see what it touches; "
    "correct "
    "it, then: schemadiff hash; or leave the migrations out: --no-history";

// The pages go to more people than the files do.
std::string hidden(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    result += hide_secrets(std::string(text.substr(0, end)));
    text.remove_prefix(end);
  }
  return result;
}

MigrationStory story_of(const Directory& directory, const Migration& migration) {
  MigrationStory story;
  story.version = migration.version;
  story.name = migration.description;
  story.file = migration.up.path;
  story.up = hidden(migration.up.text);
  if (const MigrationText* down = directory.down_of(migration)) story.down = hidden(down->text);
  return story;
}

}  // namespace

History history_of(Bench& bench, const Directory& directory) {
  History history;
  for (const Migration& migration : directory.migrations)
    history.migrations.push_back(story_of(directory, migration));
  if (directory.migrations.empty()) return history;
  ScratchDatabase database = bench.ready_for(directory);
  Session watcher = database.connect();
  const std::unique_ptr<TouchLog> log = TouchLog::open(watcher);
  history.touches_known = log != nullptr;
  if (!log) return history;
  Progress silent;
  for (std::size_t i = 0; i < directory.migrations.size(); ++i) {
    const Migration& migration = directory.migrations[i];
    // It makes again what the files before it have made.
    if (!migration.checkpoint || i == 0) rehearse(database.session(), migration.up, kHelp, silent);
    log->end_migration();
  }
  std::vector<std::vector<Touch>> touched = log->read();
  for (std::size_t i = 0; i < touched.size(); ++i)
    history.migrations[i].touched = std::move(touched[i]);
  return history;
}

}  // namespace schemadiff
