// The key holds the question; the value names the server's files that were behind the answer.
#include "cli/in_step.h"

#include <nlohmann/json.hpp>

#include "cache/fingerprint.h"
#include "cli/server_stamps.h"

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

void add_files(Fingerprint& key, const std::vector<FileText>& files) {
  key.add(std::to_string(files.size()));
  for (const FileText& file : files) key.add(file.path).add(file.text);
}

bool is_embedded(const Config& config) {
  const std::string url = config.dev.url.get();
  return url.empty() || url == "embedded";
}

std::string key_of_text(const std::string& text) {
  return Fingerprint().add("schema file").add(text).text();
}

// The schema files are not part of it.
void add_migrations(Fingerprint& key, const Config& config, const Directory& directory) {
  key.add(program_stamp());
  add(key, config);
  add_files(key, read_files(baseline_files(config)));
  key.add(config.migrations.format).add(directory.path);
  for (const Migration& migration : directory.migrations)
    key.add(migration.up.name).add(migration.up.text);
}

}  // namespace

InStep::InStep(const Config& config, const Directory& directory, const std::vector<FileText>& files)
    : files_(files) {
  if (!is_embedded(config)) return;
  Fingerprint migrations;
  add_migrations(migrations, config, directory);
  migrations_key_ = Fingerprint().add("files in step").add(migrations.text()).text();
  Fingerprint all;
  all.add("in step").add(migrations.text());
  add_files(all, files);
  key_ = all.text();
}

bool InStep::known(Store& store) const {
  if (key_.empty()) return false;
  const std::optional<std::string> stamps = store.get(key_);
  return stamps && still_so(*stamps);
}

void InStep::remember(Store& store, const Seen& seen) const {
  if (key_.empty()) return;
  store.put(key_, seen.server);
  if (!seen.in_groups) return;
  nlohmann::json names = nlohmann::json::array();
  for (const FileText& file : files_) {
    const std::string key = key_of_text(file.text);
    if (!store.get(key)) store.put(key, file.text);
    names.push_back({file.path, key});
  }
  store.put(migrations_key_, nlohmann::json{{"server", seen.server}, {"files", names}}.dump());
}

std::optional<InStep::Before> InStep::before(Store& store) const {
  if (migrations_key_.empty()) return std::nullopt;
  const std::optional<std::string> known = store.get(migrations_key_);
  if (!known) return std::nullopt;
  try {
    const auto json = nlohmann::json::parse(*known);
    Before before{{}, {.server = json.at("server")}};
    if (!still_so(before.seen.server)) return std::nullopt;
    for (const auto& file : json.at("files")) {
      const std::string key = file.at(1);
      const std::optional<std::string> text = store.get(key);
      if (!text || key_of_text(*text) != key) return std::nullopt;
      before.files.push_back({file.at(0), *text});
    }
    return before;
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;  // a value that no run has written
  }
}

}  // namespace schemadiff
