// Reads and checks migration directories.
#include "migrate/directory.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "migrate/files.h"
#include "migrate/foreign_version.h"
#include "migrate/in_parallel.h"
#include "migrate/naming.h"
#include "sql/directives.h"

namespace schemadiff {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kSql = ".sql";

void verify_one(const std::string& path, const std::vector<SumInput>& files) {
  std::optional<std::string> text = read_file(path);
  if (text) return verify_sum(path, parse_sum(path, *text), files);
  if (files.empty()) return;
  throw Error("E711", "there is no checksum file")
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
    bool pairs = first.ends_with(".down.sql") || migration.up.name.ends_with(".up.sql");
    throw Error("E703", "two migrations have the version " + migration.version)
        .at({migration.up.path, 0, 0, ""})
        .why(first + " has it too")
        .help(pairs ? "for pairs of .up.sql and .down.sql files set [migrations] format = "
                      "\"golang-migrate\""
                    : "after a merge: schemadiff rebase; else rename one of them, then: "
                      "schemadiff hash");
  }
}

// Files run in the order of their names. Atlas compares versions as text, golang-migrate and Flyway
// as numbers; a directory in which these orders differ would mean different things to each.
bool in_order(DirectoryFormat format, const Migration& before, const Migration& after) {
  if (format == DirectoryFormat::kFlyway)
    return ForeignVersion::read(before.version) < ForeignVersion::read(after.version);
  const bool as_numbers = before.version.size() <= after.version.size();
  return before.version < after.version && (as_numbers || format == DirectoryFormat::kAtlas);
}

void check_order(const Directory& directory) {
  for (std::size_t i = 1; i < directory.migrations.size(); ++i) {
    const Migration& before = directory.migrations[i - 1];
    const Migration& after = directory.migrations[i];
    if (in_order(directory.format, before, after)) continue;
    const std::string from = import_word(directory.format);
    throw Error("E704", "the order of versions " + before.version + " and " + after.version +
                            " is not that of the file names")
        .at({after.up.path, 0, 0, ""})
        .why(before.up.name + " sorts before " + after.up.name)
        .help(
            "give all versions the same number of digits, with leading zeros: schemadiff import "
            "--from " +
            from + " " + directory.path + " --dir NEW");
  }
}

// Nothing of a directory may be passed over in silence.
void refuse_what_would_not_run(const Directory& directory) {
  for (const MigrationText& file : directory.others) {
    const bool repeatable = file.name.starts_with("R__");
    throw Error("E705", file.name + " is no versioned file")
        .at({file.path, 0, 0, ""})
        .why(repeatable ? "Flyway would run it whenever it changes, schemadiff never"
                        : "schemadiff runs files such as V1__title.sql and U1__title.sql")
        .help(std::string(repeatable ? "declare what it makes in the schema files; or " : "") +
              "take it out of the folder, or the whole folder over: schemadiff import --from "
              "flyway " +
              directory.path + " --dir NEW");
  }
  std::error_code error;
  for (const auto& entry : fs::recursive_directory_iterator(directory.path, error))
    if (entry.path().parent_path() != fs::path(directory.path) && entry.path().extension() == kSql)
      throw Error("E706", "this file is in a folder below that of the migrations")
          .at({entry.path().string(), 0, 0, ""})
          .why("atlas.sum vouches only for what is in the folder itself")
          .help("move it up, then: schemadiff hash");
}

// An Atlas that writes golang-migrate's format has all files in its checksums.
bool sum_lists_downs(const std::string& path) {
  const std::string text = read_file((fs::path(path) / "atlas.sum").string()).value_or("");
  return text.find(".down.sql h1:") != std::string::npos;
}

std::vector<SumInput> sorted(std::vector<SumInput> files) {
  std::ranges::sort(files, {}, &SumInput::name);
  return files;
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
  throw Error("E721", "unknown transaction mode \"" + *word + "\"")
      .at({path, 0, 0, ""})
      .help("-- atlas:txmode takes file, all or none");
}

const Migration* Directory::find(std::string_view version) const {
  for (const Migration& migration : migrations)
    if (migration.version == version) return &migration;
  return nullptr;
}

const MigrationText* Directory::down_of(const Migration& migration) const {
  const MigrationText* found = nullptr;
  for (const MigrationText& down : downs) {
    if (format == DirectoryFormat::kAtlas) {
      if (down.name == migration.up.name) return &down;
      continue;
    }
    const MigrationName name = read_name(format, down.name);
    if (name.version != migration.version) continue;
    if (name.description == migration.description) return &down;
    if (found == nullptr) found = &down;
  }
  return found;
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
  std::error_code error;
  if (!fs::exists(folder, error)) return {};
  if (!fs::is_directory(folder, error))
    throw Error("E912", folder + " is not a folder")
        .help("name a folder: that of the migrations in [migrations] dir or with --dir");
  fs::directory_iterator entries(folder, error);
  if (error)
    throw Error("E911", "cannot read the folder " + folder)
        .why(error.message())
        .help("check that it may be read by this user");
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : entries)
    if (entry.path().filename().string().ends_with(ending) && !entry.is_directory())
      paths.push_back(entry.path());
  std::ranges::sort(paths, {},
                    [](const fs::path& path) -> const std::string& { return path.native(); });
  return in_parallel(paths, [](const fs::path& path) {
    FileBytes text = FileBytes::of_file(path.string());
    std::vector<Directive> directives = file_directives(text);
    text.spare_memory();
    return MigrationText{path.filename().string(), path.string(), std::move(text),
                         std::move(directives)};
  });
}

namespace {

Migration migration_of(MigrationText text, MigrationName name) {
  Migration migration{std::move(name.version), std::move(name.description), {}, "", false};
  migration.checkpoint = text.directive("atlas", "checkpoint").has_value();
  migration.up = std::move(text);
  return migration;
}

void set_hashes(Directory& directory) {
  std::vector<SumInput> ups;
  ups.reserve(directory.migrations.size());
  for (const Migration& migration : directory.migrations) ups.push_back(sum_input(migration.up));
  const Sum sum = compute_sum(ups);
  auto line = sum.lines.begin();
  for (Migration& migration : directory.migrations)
    if (line != sum.lines.end() && line->name == migration.up.name) migration.hash = line++->hash;
}

}  // namespace

Directory read_unchecked(const std::string& path, DirectoryFormat format,
                         const Numbering& numbering) {
  Directory directory{path, format, {}, {}, numbering};
  const bool flyway = format == DirectoryFormat::kFlyway;
  directory.sum_holds_all =
      flyway || (format == DirectoryFormat::kGolangMigrate && sum_lists_downs(path));
  for (MigrationText& text : read_texts(path, kSql)) {
    MigrationName name = read_name(format, text.name);
    if (name.role == FileRole::kUp)
      directory.migrations.push_back(migration_of(std::move(text), std::move(name)));
    else
      (name.role == FileRole::kDown ? directory.downs : directory.others)
          .push_back(std::move(text));
  }
  if (format == DirectoryFormat::kAtlas)
    directory.downs = read_texts((fs::path(path) / "down").string(), kSql);
  if (flyway) {
    refuse_what_would_not_run(directory);
    std::ranges::stable_sort(directory.migrations, {}, &Migration::version);
  }
  set_hashes(directory);
  return directory;
}

Directory read_directory(const std::string& path, DirectoryFormat format,
                         const Numbering& numbering) {
  Directory directory = read_unchecked(path, format, numbering);
  check_duplicates(directory.migrations);
  check_order(directory);
  return directory;
}

Directory read_again(const Directory& directory) {
  return read_directory(directory.path, directory.format, directory.numbering);
}

std::string sum_path(const Directory& directory) {
  return (fs::path(directory.path) / "atlas.sum").string();
}

std::string down_sum_path(const Directory& directory) {
  if (directory.sum_holds_all) return "";
  bool atlas = directory.format == DirectoryFormat::kAtlas;
  return (fs::path(directory.path) / (atlas ? "down/atlas.sum" : "down.sum")).string();
}

SumInput sum_input(const MigrationText& file) {
  SumInput input{file.name, file.text, {}};
  if (file.text.large()) input.looked_at = [bytes = file.text] { bytes.spare_memory(); };
  return input;
}

std::vector<SumInput> sum_inputs(const Directory& directory) {
  std::vector<SumInput> files;
  files.reserve(directory.migrations.size());
  for (const Migration& migration : directory.migrations) files.push_back(sum_input(migration.up));
  if (!directory.sum_holds_all) return sorted(std::move(files));
  for (const std::vector<MigrationText>* texts : {&directory.downs, &directory.others})
    for (const MigrationText& text : *texts) files.push_back(sum_input(text));
  return sorted(std::move(files));
}

std::vector<SumInput> down_sum_inputs(const Directory& directory) {
  std::vector<SumInput> files;
  files.reserve(directory.downs.size());
  for (const MigrationText& down : directory.downs) files.push_back(sum_input(down));
  return sorted(std::move(files));
}

void verify(const Directory& directory) {
  verify_one(sum_path(directory), sum_inputs(directory));
  const std::string downs = down_sum_path(directory);
  if (!downs.empty()) verify_one(downs, down_sum_inputs(directory));
}

}  // namespace schemadiff
