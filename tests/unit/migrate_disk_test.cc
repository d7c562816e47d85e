// A disk that is full whenever migrations are written: all of it is there, or nothing.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "migrate/directory.h"
#include "migrate_folder.h"
#include "support/private_cache.h"
#include "support/shell.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace fs = std::filesystem;

namespace {

using Files = std::map<std::string, std::string>;  // path, bytes

Files files_below(const fs::path& folder) {
  Files files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(folder).string()] =
        entry.is_directory() ? "" : std::string(std::istreambuf_iterator<char>(in), {});
  }
  return files;
}

struct Project : MigrationFolder {
  const PrivateCache cache;

  Project() {
    put("atlas.toml", "[schema]\nsrc = [\"schema.sql\"]\n");
    put("schema.sql", "CREATE TABLE a (n int);\nCREATE TABLE b (n int);\n");
    put("migrations/1_a.sql", "CREATE TABLE a (n int);\n");
    put("migrations/down/1_a.sql", "DROP TABLE a;\n");
    REQUIRE(run("hash").code == 0);
  }

  ShellRun run(const std::string& command, int at = 0, bool kills = false) const {
    std::vector<std::string> environment = {
        "PATH=/usr/bin:/bin", "HOME=" + path.string(), "CI=true",
        std::string("SCHEMADIFF_CACHE_DIR=") + std::getenv("SCHEMADIFF_CACHE_DIR")};
    if (at > 0) {
      for (const std::string& more :
           {std::string("LD_PRELOAD=") + FULL_DISK,
            "FULL_DISK_FOLDER=" + (path / "migrations").string(),
            "FULL_DISK_AT=" + std::to_string(at), "FULL_DISK_COUNT=" + (path / "count").string(),
            std::string("ASAN_OPTIONS=verify_asan_link_order=0")})
        environment.push_back(more);
      if (kills) environment.emplace_back("FULL_DISK_KILLS=1");
    }
    return run_shell(std::string(SCHEMADIFF_BINARY) + " " + command, path.string(), environment);
  }

  Files migrations() const { return files_below(path / "migrations"); }

  /// How often the command writes something there, from one that does to its end.
  int writes(const std::string& command) const {
    const Files before = migrations();
    const ShellRun undisturbed = run(command, 1'000'000);
    REQUIRE_MESSAGE(undisturbed.code == 0, undisturbed.err);
    CHECK(migrations() != before);
    int count = 0;
    std::ifstream(path / "count") >> count;
    restore(before);
    return count;
  }

  void restore(const Files& files) const {
    fs::remove_all(path / "migrations");
    for (const auto& [name, bytes] : files)
      bytes.empty() ? (void)fs::create_directories(path / "migrations" / name)
                    : put("migrations/" + name, bytes);
  }

  void fails_whole(const std::string& command) const {
    const int writes_there = writes(command);
    REQUIRE(writes_there >= 10);
    const Files before = migrations();
    for (int at = 1; at <= writes_there; ++at) {
      CAPTURE(at);
      const ShellRun full = run(command, at);
      CHECK(full.code == 1);
      CHECK_MESSAGE(
          full.err.find("No space left on device; nothing was written") != std::string::npos,
          full.err);
      CHECK(migrations() == before);
    }
    MESSAGE(command << ": the disk was full at each of " << writes_there
                    << " writes, and nothing was left of any");
  }
};

}  // namespace

TEST_CASE("a full disk leaves a directory as it was") {
  const Project project;
  SUBCASE("new") { project.fails_whole("new more"); }
  SUBCASE("diff") { project.fails_whole("diff more"); }
  SUBCASE("hash") {
    project.put("migrations/2_b.sql", "CREATE TABLE b (n int);\n");
    const int writes_there = project.writes("hash");
    const Files before = project.migrations();
    for (int at = 1; at <= writes_there; ++at) {
      CHECK(project.run("hash", at).code == 1);
      CHECK(project.migrations() == before);
    }
  }
}

TEST_CASE("a tool that dies while it writes leaves no file in part") {
  const Project project;
  const int writes_there = project.writes("diff more");
  const Files before = project.migrations();
  REQUIRE(project.run("diff more").code == 0);
  std::set<std::string> whole;
  for (const auto& [name, bytes] : project.migrations()) whole.insert(bytes);
  for (int at = 1; at <= writes_there; ++at) {
    CAPTURE(at);
    project.restore(before);
    CHECK(project.run("diff more", at, true).code == 128 + 9);
    for (const auto& [name, bytes] : project.migrations()) {
      if (fs::path(name).filename().string().starts_with(".")) continue;  // not in its place yet
      const auto old = before.find(name);
      const bool sum = name.ends_with("atlas.sum");  // holds the version, which is a time
      CHECK_MESSAGE((whole.contains(bytes) || (old != before.end() && old->second == bytes) ||
                     (sum && std::ranges::count(bytes, '\n') == 3)),
                    name << ": " << bytes);
    }
    // One command puts it right.
    CHECK(project.run("hash").code == 0);
    CHECK(project.run("validate --offline").code == 0);
  }
}
