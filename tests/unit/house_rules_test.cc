// The rules of the house that a machine can hold: who includes whom, and how files look
// (docs/design.md, "Folders").
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

// A folder includes itself and these. Of the folders that stand side by side in the design only
// report looks at a neighbour: what it prints of a database's migrations is migrate's Status.
const std::map<std::string, Names> kArrows = {
    {"cli",
     {"config", "report", "docs", "migrate", "lint", "plan", "rows", "catalog", "dev", "cache",
      "pg", "format", "sql"}},
    {"config", {"plan", "rows", "catalog", "dev", "pg", "sql"}},
    {"report", {"migrate", "lint", "plan", "catalog", "dev", "pg", "format", "sql"}},
    {"docs", {"plan", "catalog", "dev", "pg", "sql"}},
    {"migrate", {"plan", "catalog", "dev", "cache", "pg", "sql"}},
    {"lint", {"plan", "catalog", "dev", "pg", "sql"}},
    {"plan", {"rows", "catalog", "dev", "pg", "sql"}},
    {"rows", {"pg", "sql"}},
    {"kinds", {"catalog", "pg", "sql"}},
    {"catalog", {"pg", "sql"}},
    {"dev", {"pg", "sql"}},
    {"cache", {"sql"}},
    {"pg", {"sql"}},
    {"format", {"sql"}},
    {"sql", {}},
};

// Headers of a library, and where they may be included: a folder, a file, or an ending.
const std::vector<std::pair<std::string, std::string>> kOnlyUsers = {
    {"pg_query", "src/sql/"},
    {"pqxx/", "src/pg/session.cc"},
    {"toml++/", "src/config/"},
    {"CLI/", "src/cli/"},
    {"dtl/", "src/report/"},
    {"nlohmann/", ".cc"},
    {"sqlite3.h", "src/cache/store.cc"},
    {"graphviz/", "src/docs/graphviz.cc"},
    {"re2/", "src/sql/text_pattern.cc"},
};

struct File {
  std::string path;  // from the repository's top
  std::vector<std::string> lines;
};

std::vector<File> read_files(const Names& folders, const Names& endings) {
  std::vector<File> files;
  for (const std::string& folder : folders)
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / folder)) {
      if (!entry.is_regular_file() || !endings.contains(entry.path().extension())) continue;
      File file{fs::relative(entry.path(), SOURCE_DIR), {}};
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) file.lines.push_back(line);
      files.push_back(std::move(file));
    }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

const std::vector<File>& code() {
  static const std::vector<File> files =
      read_files({"src", "tests/unit", "tests/support"}, {".cc", ".h"});
  return files;
}

// What stands between the marks of the #include lines.
std::vector<std::string> includes_of(const File& file) {
  static const std::regex form("\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"].*");
  std::vector<std::string> found;
  std::smatch match;
  for (const std::string& line : file.lines)
    if (std::regex_match(line, match, form)) found.push_back(match[1]);
  return found;
}

// "src/sql/x.cc" is in "sql", "sql/x.h" too; "" when it is in no folder.
std::string folder_of(std::string path) {
  if (path.starts_with("src/")) path.erase(0, 4);
  const auto slash = path.find('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

bool in_src(const File& file) { return file.path.starts_with("src/"); }

}  // namespace

TEST_CASE("folders include what the arrows allow, and nobody includes kinds") {
  for (const File& file : code()) {
    const std::string from = folder_of(file.path);
    if (!in_src(file) || from.empty()) continue;
    const auto allowed = kArrows.find(from);
    CHECK_MESSAGE(allowed != kArrows.end(), file.path << ": the folder is not in the table");
    if (allowed == kArrows.end()) continue;
    for (const std::string& header : includes_of(file)) {
      const std::string to = folder_of(header);
      const bool fine = !kArrows.contains(to) || to == from || allowed->second.contains(to);
      CHECK_MESSAGE(fine, file.path << " includes " << header);
    }
  }
}

TEST_CASE("the arrows have no circle") {
  std::map<std::string, Names> rest = kArrows;
  bool removed = true;
  while (removed) {  // who includes nobody that is left
    removed = std::erase_if(rest, [&](const auto& arrow) {
                return std::ranges::none_of(
                    arrow.second, [&](const std::string& to) { return rest.contains(to); });
              }) > 0;
  }
  CHECK(rest.empty());
}

TEST_CASE("each library has one user") {
  for (const File& file : code())
    for (const std::string& header : includes_of(file))
      for (const auto& [library, user] : kOnlyUsers) {
        if (!header.starts_with(library)) continue;
        CHECK_MESSAGE((file.path.starts_with(user) || file.path.ends_with(user)),
                      file.path << " includes " << header << ", which is for " << user);
      }
}

TEST_CASE("files are short, and say what they are for") {
  std::string long_ones;
  for (const File& file : code()) {
    const std::size_t lines = file.lines.size();
    CHECK_MESSAGE(lines <= 400, file.path << " has " << lines << " lines");
    if (lines > 150) long_ones += "\n  " + file.path + " " + std::to_string(lines);
    if (lines == 0) continue;
    CHECK_MESSAGE(file.lines[0].starts_with("// "), file.path << " begins without a comment");
    if (file.path.ends_with(".h"))
      CHECK_MESSAGE(std::ranges::count(file.lines, "#pragma once") == 1, file.path);
  }
  MESSAGE("longer than the habit of 150 lines:" << long_ones);
}

// Two types of one name in one namespace link into one program, in which one's destructor runs for
// the other.
TEST_CASE("no two types have the same name") {
  const std::regex form("(?:struct|class|enum class) ([A-Z]\\w*)( [^;]*)?");
  std::map<std::string, std::string> first;
  for (const File& file : code()) {
    bool hidden = false;  // in an unnamed namespace
    for (const std::string& line : file.lines) {
      if (line == "namespace {") hidden = true;
      if (line == "}  // namespace") hidden = false;
      std::smatch match;
      if (hidden || !in_src(file) || !std::regex_match(line, match, form)) continue;
      const auto [known, is_new] = first.emplace(match[1], file.path);
      CHECK_MESSAGE(is_new, match[1].str() << " is in " << known->second << " and " << file.path);
    }
  }
}

TEST_CASE("nothing is left for later, and no path of one machine is mentioned") {
  const std::regex later(
      "\\b(TO"
      "DO|FIX"
      "ME|XX"
      "X)\\b");
  const std::regex machine(
      "(^|[\\s\"'(=])/(wo"
      "rk|ro"
      "ot)(/|\\b)");
  std::vector<File> files = read_files({"scripts", "docs", "tests/cli", "tests/refusals", "schema"},
                                       {"", ".md", ".txt", ".sql", ".py"});
  files.insert(files.end(), code().begin(), code().end());
  for (const File& file : files)
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      for (const std::regex& bad : {later, machine})
        CHECK_MESSAGE(!std::regex_search(file.lines[i], bad),
                      file.path << ":" << i + 1 << ": " << file.lines[i]);
}

TEST_CASE("every kind that is declared is in the list, and is defined in one file") {
  const std::regex declared("const Kind& (\\w+_kind)\\(\\);");
  const std::regex defined("const Kind& (\\w+_kind)\\(\\) \\{.*");
  const std::regex listed("&(\\w+_kind)\\(\\)");
  Names declarations, list;
  std::map<std::string, int> definitions;
  for (const File& file : code()) {
    if (folder_of(file.path) != "kinds") continue;
    for (const std::string& line : file.lines) {
      std::smatch match;
      if (std::regex_match(line, match, defined)) ++definitions[match[1]];
      if (!file.path.ends_with("/kinds.cc")) continue;
      if (std::regex_match(line, match, declared)) declarations.insert(match[1]);
      for (std::sregex_iterator at(line.begin(), line.end(), listed), end; at != end; ++at)
        list.insert((*at)[1]);
    }
  }
  CHECK(!list.empty());
  CHECK(declarations == list);
  for (const std::string& kind : list) CHECK_MESSAGE(definitions[kind] == 1, kind);
}
