// Which files [schema] src means.
#include <fnmatch.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "config/config.h"

namespace schemadiff {
namespace {

namespace fs = std::filesystem;
using Paths = std::vector<fs::path>;

bool is_pattern(const std::string& text) { return text.find_first_of("*?[") != std::string::npos; }

// What a folder holds, hidden names apart, as an editor's lock files are.
Paths visible_in(const fs::path& folder) {
  std::error_code failure;
  Paths paths;
  for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder, failure)) {
    fs::path name = entry.path().filename();
    if (name.native().front() != '.') paths.push_back(folder / name);
  }
  if (failure)
    throw Error("E911", "cannot read the folder \"" + folder.string() + "\"")
        .why(failure.message());
  return paths;
}

// The folder and all folders below it. Links to folders are followed, but none into a folder that
// we are in, which would never end.
void folders_below(const fs::path& folder, std::set<fs::path> inside, Paths& out) {
  if (!inside.insert(fs::canonical(folder.empty() ? "." : folder)).second) return;
  out.push_back(folder);
  for (const fs::path& path : visible_in(folder))
    if (fs::is_directory(path)) folders_below(path, inside, out);
}

// The files under `base` that match the pattern's components from `part` to `end`.
void match(const fs::path& base, fs::path::iterator part, fs::path::iterator end, Paths& out) {
  if (part == end) {
    if (fs::is_regular_file(base)) out.push_back(base);
    return;
  }
  auto next = std::next(part);
  if (!is_pattern(part->string())) return match(base / *part, next, end, out);
  if (!fs::is_directory(base.empty() ? "." : base)) return;
  if (*part == "**") {
    Paths folders;
    folders_below(base, {}, folders);
    for (const fs::path& folder : folders) {
      if (next != end) {
        match(folder, next, end, out);
      } else {
        for (const fs::path& path : visible_in(folder)) match(path, next, end, out);
      }
    }
    return;
  }
  for (const fs::path& path : visible_in(base))
    if (fnmatch(part->c_str(), path.filename().c_str(), 0) == 0) match(path, next, end, out);
}

[[noreturn]] void yields_nothing(const Setting& entry, const std::string& what,
                                 const std::string& help) {
  Error error("E242", what);
  if (entry.place()) error.set_place(*entry.place());
  error.set_help(help);
  throw error;
}

// where: the key that named the entry, for messages.
Paths files_of(const Setting& entry, const std::string& where) {
  const fs::path path = entry.get();
  std::string shown = "\"" + path.string() + "\"";
  static const fs::path kSqlBelow = "**/*.sql";
  Paths files;
  if (fs::is_directory(path)) {
    match(path, kSqlBelow.begin(), kSqlBelow.end(), files);
    if (files.empty())
      yields_nothing(entry, "the folder " + shown + " has no .sql file",
                     "write the schema's CREATE statements into files ending in .sql there, or "
                     "name another folder in " +
                         where);
  } else if (fs::exists(path)) {
    files.push_back(path);
  } else if (is_pattern(path.string())) {
    match("", path.begin(), path.end(), files);
    if (files.empty())
      yields_nothing(
          entry, "no file matches " + shown,
          "* stands for a part of one name, ** for any number of folders; correct it in " + where);
  } else {
    yields_nothing(entry, shown + " does not exist",
                   "create it, or name another file or folder in " + where);
  }
  std::sort(files.begin(), files.end(),
            [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
  return files;
}

std::vector<std::string> each_once(const std::vector<Setting>& entries, const std::string& where) {
  std::vector<std::string> files;
  std::set<fs::path> seen;
  for (const Setting& entry : entries)
    for (const fs::path& file : files_of(entry, where))
      if (seen.insert(fs::canonical(file)).second) files.push_back(file.string());
  return files;
}

}  // namespace

std::vector<std::string> schema_files(const Config& config) {
  if (config.schema.src.empty())
    throw Error("E241", "nothing says where the schema is declared")
        .help("write src = [\"schema\"] under [schema] in atlas.toml, or give --src schema");
  return each_once(config.schema.src, "[schema] src or with --src");
}

std::vector<std::string> baseline_files(const Config& config) {
  return each_once(config.dev.baseline, "[dev] baseline");
}

}  // namespace schemadiff
