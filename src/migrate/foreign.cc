// From the names of files to migrations in their order.
#include "migrate/foreign.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>

#include "sql/error.h"

namespace schemadiff {

namespace fs = std::filesystem;

namespace {

enum class Part { kUp, kDown, kBaseline, kRepeatable, kOther };

struct NamedFile {
  fs::path path;
  Part part = Part::kOther;
  ForeignVersion version = {};
  std::string title = {};
};

// Of digits, with "." or "_" between them.
ForeignVersion version_in(const std::string& digits) {
  return ForeignVersion::read(digits).value_or(ForeignVersion());
}

NamedFile as_golang_migrate(const fs::path& path, const std::string& name) {
  static const std::regex form("([0-9]+)_(.*)\\.(up|down)\\.sql");
  std::smatch match;
  if (!std::regex_match(name, match, form)) return {path};
  return {path, match[3] == "up" ? Part::kUp : Part::kDown, version_in(match[1]), match[2]};
}

NamedFile as_flyway(const fs::path& path, const std::string& name) {
  static const std::regex versioned("([VUB])([0-9]+(?:[._][0-9]+)*)(?:__(.*))?\\.sql");
  static const std::regex repeatable("R__(.*)\\.sql");
  std::smatch match;
  if (std::regex_match(name, match, repeatable)) return {path, Part::kRepeatable, {}, match[1]};
  if (!std::regex_match(name, match, versioned)) return {path};
  const Part part = match[1] == "V" ? Part::kUp : match[1] == "U" ? Part::kDown : Part::kBaseline;
  return {path, part, version_in(match[2]), match[3]};
}

NamedFile as_pair(const fs::path& path, const std::string& name) {
  static const std::regex form(
      "[Vv]?([0-9]+)"
      "(?:[_.-]+(.*?))?"
      "?"  // apart: two question marks before a bracket are a trigraph
      "(?:[._-](up|down))?\\.sql",
      std::regex::icase);
  std::smatch match;
  if (!std::regex_match(name, match, form)) return {path};
  std::string way = match[3];
  std::ranges::transform(way, way.begin(), [](unsigned char c) { return std::tolower(c); });
  if (way.empty() && path.parent_path().filename() == "down") way = "down";
  return {path, way == "down" ? Part::kDown : Part::kUp, version_in(match[1]), match[2]};
}

std::vector<fs::path> files_below(const std::string& folder, bool with_folders) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    throw Error("E751", "there is no folder " + folder)
        .help("name the folder that holds the migrations to import; nothing was written");
  std::vector<fs::path> paths;
  auto take = [&](const fs::directory_entry& entry) {
    if (entry.is_regular_file() && entry.path().extension() == ".sql")
      paths.push_back(entry.path());
  };
  try {
    if (with_folders)
      for (const auto& entry : fs::recursive_directory_iterator(folder)) take(entry);
    else
      for (const auto& entry : fs::directory_iterator(folder)) take(entry);
  } catch (const fs::filesystem_error& failure) {
    throw Error("E911", "cannot read the folder " + folder)
        .why(failure.code().message())
        .help("check that it may be read by this user; nothing was written");
  }
  std::ranges::sort(paths);
  return paths;
}

NewFile file_at(const fs::path& path) {
  return {path.string(), read_file(path.string()).value_or("")};
}

bool conf_forbids_transaction(const fs::path& path) {
  static const std::regex setting("(^|\\n)[ \\t]*executeInTransaction[ \\t]*=[ \\t]*false",
                                  std::regex::icase);
  const std::string text = read_file(path.string() + ".conf").value_or("");
  return std::regex_search(text, setting);
}

[[noreturn]] void refuse_twice(const NamedFile& file, const std::string& other) {
  throw Error("E753", "two files have the version " + file.version.text())
      .at({file.path.string(), 0, 0, ""})
      .why(other + " has it too")
      .help("rename or remove one of them; nothing was written");
}

class Reading {
 public:
  Reading(const std::string& path, Origin origin) : folder_{path, origin, {}, {}} {}

  ForeignFolder run() {
    sort_out();
    add_baseline();
    add_downs();
    for (auto& [version, migration] : by_version_) folder_.migrations.push_back(migration);
    add_repeatables();
    if (folder_.migrations.empty()) refuse_none();
    return std::move(folder_);
  }

 private:
  void sort_out() {
    const Origin origin = folder_.origin;
    for (const fs::path& path : files_below(folder_.path, origin != Origin::kGolangMigrate)) {
      const std::string name = path.filename().string();
      const NamedFile file = origin == Origin::kGolangMigrate ? as_golang_migrate(path, name)
                             : origin == Origin::kFlyway      ? as_flyway(path, name)
                                                              : as_pair(path, name);
      switch (file.part) {
        case Part::kUp:
          add(file);
          break;
        case Part::kDown:
          downs_.push_back(file);
          break;
        case Part::kBaseline:
          baselines_.push_back(file);
          break;
        case Part::kRepeatable:
          repeatables_.push_back(file);
          break;
        case Part::kOther:
          folder_.left_out.push_back(name + " (its name has no version)");
      }
    }
  }

  void add(const NamedFile& file) {
    const auto [found, is_new] = by_version_.try_emplace(
        file.version, ForeignMigration{file.version, file.title, file_at(file.path), std::nullopt,
                                       false, conf_forbids_transaction(file.path)});
    if (!is_new) refuse_twice(file, found->second.up.path);
  }

  // A new database starts with the newest; the files that it stands for may be gone.
  void add_baseline() {
    std::ranges::sort(baselines_, {}, [](const NamedFile& file) { return file.version; });
    for (std::size_t i = 0; i < baselines_.size(); ++i) {
      const NamedFile& file = baselines_[i];
      const bool newest = i + 1 == baselines_.size();
      const bool stands_alone = by_version_.empty() || file.version < by_version_.begin()->first;
      if (newest && stands_alone)
        add(file);
      else
        folder_.left_out.push_back(file.path.filename().string() +
                                   " (a baseline; the files that it stands for are there)");
    }
  }

  void add_downs() {
    for (const NamedFile& file : downs_) {
      const auto migration = by_version_.find(file.version);
      if (migration == by_version_.end())
        throw Error("E754", "there is no migration to this way back")
            .at({file.path.string(), 0, 0, ""})
            .why("no file leads to the version " + file.version.text())
            .help("remove it, or add the file that it takes back; nothing was written");
      if (migration->second.down) refuse_twice(file, migration->second.down->path);
      migration->second.down = file_at(file.path);
    }
  }

  void add_repeatables() {
    std::ranges::sort(repeatables_, {}, &NamedFile::title);
    for (const NamedFile& file : repeatables_) {
      const ForeignVersion version =
          folder_.migrations.empty() ? version_in("1") : folder_.migrations.back().version.next();
      folder_.migrations.push_back({version, file.title, file_at(file.path), std::nullopt, true,
                                    conf_forbids_transaction(file.path)});
    }
  }

  [[noreturn]] void refuse_none() const {
    const char* names = folder_.origin == Origin::kGolangMigrate
                            ? "000001_title.up.sql and 000001_title.down.sql"
                        : folder_.origin == Origin::kFlyway
                            ? "V1__title.sql, U1__title.sql and R__title.sql"
                            : "0001.up.sql and 0001.down.sql, 0001_title.up.sql, or up/0001.sql "
                              "and down/0001.sql";
    throw Error("E752", "there is no migration in " + folder_.path)
        .why(std::string("looked for files such as ") + names)
        .help("--from says whose they are: golang-migrate, flyway or pairs; nothing was written");
  }

  ForeignFolder folder_;
  std::map<ForeignVersion, ForeignMigration> by_version_;
  std::vector<NamedFile> downs_, baselines_, repeatables_;
};

}  // namespace

ForeignFolder read_foreign(const std::string& path, Origin origin) {
  return Reading(path, origin).run();
}

}  // namespace schemadiff
