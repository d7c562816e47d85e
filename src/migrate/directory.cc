// Reads and checks migration directories.
#include "migrate/directory.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "migrate/files.h"
#include "migrate/sum.h"
#include "sql/directives.h"

namespace schemadiff {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kUp = ".up.sql", kDown = ".down.sql", kSql = ".sql";

bool ends_with(std::string_view text, std::string_view ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}

std::string version_of(std::string_view name, std::string_view ending) {
  name.remove_suffix(ending.size());
  return std::string(name.substr(0, name.find('_')));
}

std::string description_of(std::string_view name, std::string_view ending) {
  name.remove_suffix(ending.size());
  std::size_t bar = name.find('_');
  return bar == std::string_view::npos ? "" : std::string(name.substr(bar + 1));
}

std::vector<SumInput> inputs(const std::vector<MigrationText>& texts) {
  std::vector<SumInput> files;
  for (const MigrationText& text : texts) files.push_back({text.name, text.text});
  return files;
}

std::vector<SumInput> inputs(const std::vector<Migration>& migrations) {
  std::vector<SumInput> files;
  for (const Migration& migration : migrations)
    files.push_back({migration.up.name, migration.up.text});
  return files;
}

void verify_one(const std::string& path, const std::vector<SumInput>& files) {
  std::optional<std::string> text = read_file(path);
  if (text) return verify_sum(path, parse_sum(path, *text), files);
  if (files.empty()) return;
  throw Error("there is no checksum file")
      .at({path, 0, 0, ""})
      .why("the directory holds migrations that nothing vouches for")
      .help("review them, then write it: schemadiff hash");
}

void check_duplicates(const std::vector<Migration>& migrations) {
  std::map<std::string_view, const Migration*> by_version;
  for (const Migration& migration : migrations) {
    auto [found, is_new] = by_version.emplace(migration.version, &migration);
    if (is_new) continue;
    const std::string& first = found->second->up.name;
    bool pairs = ends_with(first, kDown) || ends_with(migration.up.name, kUp);
    throw Error("two migrations have the version " + migration.version)
        .at({migration.up.path, 0, 0, ""})
        .why(first + " has it too")
        .help(pairs ? "for pairs of .up.sql and .down.sql files set [migrations] format = "
                      "\"golang-migrate\""
                    : "rename one of them, then: schemadiff hash");
  }
}

// Files run in the order of their names. Atlas compares versions as text, golang-migrate as
// numbers; a directory in which these orders differ would mean different things to each.
void check_order(const Directory& directory) {
  for (std::size_t i = 1; i < directory.migrations.size(); ++i) {
    const Migration& before = directory.migrations[i - 1];
    const Migration& after = directory.migrations[i];
    bool as_text = before.version < after.version;
    bool as_numbers = before.version.size() <= after.version.size();
    if (as_text && (as_numbers || directory.format == DirectoryFormat::kAtlas)) continue;
    throw Error("the order of versions " + before.version + " and " + after.version +
                " is not that of the file names")
        .at({after.up.path, 0, 0, ""})
        .why(before.up.name + " sorts before " + after.up.name)
        .help("give all versions the same number of digits, with leading zeros");
  }
}

}  // namespace

std::optional<std::string> MigrationText::directive(std::string_view prefix,
                                                    std::string_view word) const {
  for (const Directive& directive : directives)
    if (directive.prefix == prefix && directive.word == word) return directive.argument;
  return std::nullopt;
}

std::optional<TxMode> MigrationText::tx_mode() const {
  std::optional<std::string> word = directive("atlas", "txmode");
  if (!word) return std::nullopt;
  if (*word == "file") return TxMode::kFile;
  if (*word == "all") return TxMode::kAll;
  if (*word == "none") return TxMode::kNone;
  throw Error("unknown transaction mode \"" + *word + "\"")
      .at({path, 0, 0, ""})
      .help("-- atlas:txmode takes file, all or none");
}

const Migration* Directory::find(std::string_view version) const {
  for (const Migration& migration : migrations)
    if (migration.version == version) return &migration;
  return nullptr;
}

const MigrationText* Directory::down_of(const Migration& migration) const {
  for (const MigrationText& down : downs) {
    bool match = format == DirectoryFormat::kAtlas
                     ? down.name == migration.up.name
                     : version_of(down.name, kDown) == migration.version;
    if (match) return &down;
  }
  return nullptr;
}

std::vector<Directive> file_directives(std::string_view text) {
  std::vector<Directive> found;
  std::size_t offset = 0;
  while (text.substr(offset, 2) == "--") {
    std::size_t end = std::min(text.find('\n', offset), text.size());
    if (auto directive = read_directive(text, {TokenKind::kComment, offset, end}))
      found.push_back(*directive);
    offset = std::min(end + 1, text.size());
  }
  std::size_t rest = text.find_first_not_of(" \t\r", offset);
  bool detached = rest == std::string_view::npos || text[rest] == '\n';
  return detached ? found : std::vector<Directive>{};
}

std::vector<MigrationText> read_texts(const std::string& folder, std::string_view ending) {
  std::vector<MigrationText> texts;
  std::error_code error;
  if (!fs::exists(folder, error)) return texts;
  if (!fs::is_directory(folder, error))
    throw Error(folder + " is not a folder")
        .help("name a folder: that of the migrations in [migrations] dir or with --dir");
  fs::directory_iterator entries(folder, error);
  if (error)
    throw Error("cannot read the folder " + folder)
        .why(error.message())
        .help("check that it may be read by this user");
  for (const fs::directory_entry& entry : entries) {
    std::string name = entry.path().filename().string();
    if (!ends_with(name, ending) || entry.is_directory()) continue;
    std::string text = read_file(entry.path().string()).value_or("");
    std::vector<Directive> directives = file_directives(text);
    texts.push_back({name, entry.path().string(), std::move(text), std::move(directives)});
  }
  std::sort(texts.begin(), texts.end(),
            [](const MigrationText& a, const MigrationText& b) { return a.name < b.name; });
  return texts;
}

Directory read_directory(const std::string& path, DirectoryFormat format) {
  Directory directory{path, format, {}, {}};
  bool atlas = format == DirectoryFormat::kAtlas;
  std::string_view ending = atlas ? kSql : kUp;
  for (MigrationText& text : read_texts(path, ending)) {
    Migration migration;
    migration.version = version_of(text.name, ending);
    migration.description = description_of(text.name, ending);
    migration.checkpoint = text.directive("atlas", "checkpoint").has_value();
    migration.up = std::move(text);
    directory.migrations.push_back(std::move(migration));
  }
  directory.downs =
      atlas ? read_texts((fs::path(path) / "down").string(), kSql) : read_texts(path, kDown);
  check_duplicates(directory.migrations);
  check_order(directory);
  Sum sum = compute_sum(inputs(directory.migrations));
  auto line = sum.lines.begin();
  for (Migration& migration : directory.migrations)
    if (line != sum.lines.end() && line->name == migration.up.name) migration.hash = line++->hash;
  return directory;
}

std::string sum_path(const Directory& directory) {
  return (fs::path(directory.path) / "atlas.sum").string();
}

std::string down_sum_path(const Directory& directory) {
  bool atlas = directory.format == DirectoryFormat::kAtlas;
  return (fs::path(directory.path) / (atlas ? "down/atlas.sum" : "down.sum")).string();
}

void verify(const Directory& directory) {
  verify_one(sum_path(directory), inputs(directory.migrations));
  verify_one(down_sum_path(directory), inputs(directory.downs));
}

}  // namespace schemadiff
