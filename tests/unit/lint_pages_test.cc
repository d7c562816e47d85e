// Every rule has a page, docs/lint/CODE.md, and the pages are the tests: what stands under "Found"
// is found on a real server, what stands under "Not found" is not.
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "cli/lint_settings.h"
#include "cli/linting.h"

using namespace schemadiff;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) {
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

struct LintPage {
  std::string code, title, toml, given, found, not_found;
};

// The blocks of code, each named by the heading above it.
LintPage read_page(const fs::path& path) {
  LintPage page;
  std::istringstream lines(text_of(path));
  std::string heading;
  std::string* block = nullptr;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      const bool opens = block == nullptr;
      block = !opens                   ? nullptr
              : line == "```toml"      ? &page.toml
              : heading == "Given"     ? &page.given
              : heading == "Found"     ? &page.found
              : heading == "Not found" ? &page.not_found
                                       : nullptr;
    } else if (block != nullptr) {
      *block += line + "\n";
    } else if (line.starts_with("# ")) {
      page.code = line.substr(2, line.find(':') - 2);
      page.title = line.substr(line.find(':') + 2);
    } else if (line.starts_with("## ")) {
      heading = line.substr(3);
    }
  }
  return page;
}

class Folder {
 public:
  explicit Folder(const std::string& name)
      : path_(fs::temp_directory_path() / ("schemadiff-lint-" + std::to_string(getpid()) + name)) {
    fs::create_directories(path_ / "migrations");
  }
  ~Folder() { fs::remove_all(path_); }

  // A line "-- next file" begins another one, "-- file NAME" one of that name.
  std::set<std::string> add(const std::string& sql) {
    std::set<std::string> versions;
    std::string name, text;
    auto finish = [&] {
      if (text.empty()) return;
      if (name.empty()) name = "00000" + std::to_string(++last_) + "_x.sql";
      std::ofstream(path_ / "migrations" / name) << text;
      versions.insert(name.substr(0, name.find('_')));
      name = text = "";
    };
    std::istringstream lines(sql);
    for (std::string line; std::getline(lines, line);) {
      if (line == "-- next file")
        finish();
      else if (line.starts_with("-- file "))
        finish(), name = line.substr(8);
      else
        text += line + "\n";
    }
    finish();
    return versions;
  }
  Directory directory() const {
    return read_directory((path_ / "migrations").string(), DirectoryFormat::kAtlas);
  }
  Config config(const std::string& toml) const {
    std::ofstream(path_ / "atlas.toml") << toml;
    return load_config({.config = (path_ / "atlas.toml").string()});
  }

 private:
  fs::path path_;
  int last_ = 0;
};

std::set<std::string> codes_found(Bench& bench, const LintPage& page, const std::string& sql,
                                  const std::string& which) {
  Folder folder(page.code + which);
  folder.add(page.given);
  const std::set<std::string> judged = folder.add(sql);
  const Config config = folder.config(page.toml);
  std::set<std::string> codes;
  for (const Finding& finding :
       judge(look_at_files(bench, folder.directory(), judged, lint_options(config)),
             lint_severities(config)))
    codes.insert(finding.code);
  return codes;
}

std::string listed(const std::set<std::string>& codes) {
  std::string text;
  for (const std::string& code : codes) text += " " + code;
  return text;
}

// "" when the page holds.
std::string what_is_wrong(Bench& bench, const LintPage& page) {
  const std::set<std::string> bad = codes_found(bench, page, page.found, "bad");
  const std::set<std::string> good = codes_found(bench, page, page.not_found, "good");
  if (!bad.contains(page.code)) return "not found where it should be, but:" + listed(bad);
  if (good.contains(page.code)) return "found where it should not be";
  if (good.contains("TX100")) return "the example that is right does not run";
  return "";
}

}  // namespace

TEST_CASE("every rule of lint has a page, and the page's examples are found or not") {
  std::vector<LintPage> pages;
  for (const LintFamily* family : lint_families())
    for (const LintRule& rule : family->rules) {
      const fs::path path = fs::path(SOURCE_DIR) / "docs/lint" / (std::string(rule.code) + ".md");
      CHECK_MESSAGE(fs::exists(path), path.string());
      pages.push_back(read_page(path));
      CHECK_MESSAGE(pages.back().code == rule.code, path.string());
      CHECK_MESSAGE(pages.back().title == rule.title, path.string());
    }
  std::vector<std::string> wrong(pages.size());
  std::atomic<std::size_t> next = 0;
  auto work = [&] {
    Config config;
    config.dev.trusted = true;
    Bench bench(config);
    for (std::size_t i = next++; i < pages.size(); i = next++) try {
        wrong[i] = what_is_wrong(bench, pages[i]);
      } catch (const Error& error) {
        wrong[i] = error.message();
      }
  };
  std::thread other(work);
  work();
  other.join();
  for (std::size_t i = 0; i < pages.size(); ++i)
    CHECK_MESSAGE(wrong[i].empty(), pages[i].code << ": " << wrong[i]);
}

TEST_CASE("no page speaks of a rule that is not there, and the manual lists those that are") {
  for (const auto& entry : fs::directory_iterator(fs::path(SOURCE_DIR) / "docs/lint"))
    if (const std::string name = entry.path().stem(); name != "README")
      CHECK_MESSAGE(find_rule(name) != nullptr, entry.path().string());
  const std::string manual = text_of(fs::path(SOURCE_DIR) / "docs/lint/README.md");
  CHECK_MESSAGE(manual.find(rules_as_markdown()) != std::string::npos, rules_as_markdown());
}

TEST_CASE("words mean rules by code, beginning, or the name of Atlas's analyzer") {
  CHECK(means("DS102", "DS102"));
  CHECK(means("DS", "DS102"));
  CHECK(means("destructive", "DS102"));
  CHECK(means("concurrent_index", "PG101"));
  CHECK(means("PG103", "TX101"));
  CHECK_FALSE(means("DS", "MF101"));
  CHECK_FALSE(means("", "MF101"));
  CHECK_FALSE(means_any("nothing"));
  Severities severities{{"PG1"}, {"PG101"}, {}, {"PG"}};
  CHECK(severities.of(*find_rule("PG101")) == Severity::kWarning);
  CHECK(severities.of(*find_rule("PG102")) == Severity::kError);
  CHECK(severities.of(*find_rule("PG301")) == Severity::kOff);
  CHECK(severities.of(*find_rule("ST101")) == find_rule("ST101")->severity);
}
