// The key holds the question; the value names the server's files that were behind the answer.
#include "cli/in_step.h"

#include <sstream>

#include "cache/fingerprint.h"
#include "config/text_file.h"

namespace schemadiff {

namespace {

void add(Fingerprint& key, const Scope& scope) {
  key.add(std::to_string(static_cast<int>(scope.owners)))
      .add(std::to_string(static_cast<int>(scope.privileges)))
      .add(scope.schemas)
      .add(scope.include)
      .add(scope.exclude)
      .add(scope.allow_unknown);
}

void add(Fingerprint& key, const Config& config) {
  key.add(config.dev.url.get())
      .add(config.dev.bin_dir.get())
      .add(std::to_string(config.dev.create_roles))
      .add(std::to_string(config.dev.trusted));
  for (const Setting& library : config.dev.preload_libraries) key.add(library.get());
  add(key, scope_of(config));
}

void add_files(Fingerprint& key, const std::vector<std::string>& paths) {
  key.add(std::to_string(paths.size()));
  for (const std::string& path : paths) key.add(path).add(read_text_file(path));
}

bool is_embedded(const Config& config) {
  const std::string url = config.dev.url.get();
  return url.empty() || url == "embedded";
}

// The server, what was installed beside it, and its extensions and libraries.
std::string stamps_of(Session& session) {
  std::string text;
  auto add = [&](const std::string& path) { text += file_stamp(path) + "\n"; };
  for (const Row& row : session.query(
           "SELECT name, setting FROM pg_config() WHERE name IN ('BINDIR', 'SHAREDIR', 'PKGLIBDIR')"
           " ORDER BY name")) {
    const std::string &name = row.text("name"), &folder = row.text("setting");
    if (name == "BINDIR") {
      add(folder + "/postgres");
      add(folder + "/../..");
    }
    add(name == "SHAREDIR" ? folder + "/extension" : folder);
  }
  return text;
}

bool still_so(const std::string& stamps) {
  std::istringstream lines(stamps);
  bool any = false;
  for (std::string line; std::getline(lines, line); any = true)
    if (file_stamp(line.substr(0, line.find(' '))) != line) return false;
  return any;
}

}  // namespace

InStep::InStep(const Config& config, const Directory& directory,
               const std::vector<std::string>& files) {
  if (!is_embedded(config)) return;
  Fingerprint key;
  key.add("in step").add(program_stamp());
  add(key, config);
  add_files(key, files);
  add_files(key, baseline_files(config));
  key.add(config.migrations.format).add(directory.path);
  for (const Migration& migration : directory.migrations)
    key.add(migration.up.name).add(migration.up.text);
  key_ = key.text();
}

bool InStep::known(Store& store) const {
  if (key_.empty()) return false;
  const std::optional<std::string> stamps = store.get(key_);
  return stamps && still_so(*stamps);
}

void InStep::remember(Store& store, Session& session) const {
  if (!key_.empty()) store.put(key_, stamps_of(session));
}

}  // namespace schemadiff
