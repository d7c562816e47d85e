// A project's folder, environment and database.
#include "support/project_folder.h"

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <thread>

#include "pg/url.h"

namespace schemadiff::test {

namespace {

namespace fs = std::filesystem;

fs::path folder_of_all() {
  return fs::temp_directory_path() / ("schemadiff-transcripts-" + std::to_string(getpid()));
}

void write_whole(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace

ProjectFolder::ProjectFolder(const std::string& title, const TranscriptWorld& world)
    : folder_(folder_of_all() / title),
      target_(world.server.scratch()),
      host_(target_.session().value("SHOW unix_socket_directories")),
      name_(target_.session().value("SELECT current_database()")),
      cache_folder_(world.cache_folder) {
  const std::string limited =
      geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search" : "";
  environment_ = {"PATH=" + fs::path(world.program).parent_path().string() + ":" + world.postgres +
                      ":/usr/bin:/bin:/usr/sbin:/sbin",
                  "HOME=" + (folder_ / "home").string(),
                  "LANG=C.UTF-8",
                  "SCHEMADIFF_CACHE_DIR=" + world.cache_folder,
                  "DATABASE_URL=" + target_.url(),
                  "DEV_SERVER=" + with_database(target_.url(), "postgres"),
                  "TARGET_HOST=" + host_,
                  "TARGET_NAME=" + name_,
                  "EXAMPLE=" SOURCE_DIR,
                  "LIMITED=" + limited};
  fs::remove_all(folder_);
  fs::create_directories(folder_ / "project");
  fs::create_directories(folder_ / "home");
}

void ProjectFolder::write(const std::string& path, const std::string& text) const {
  write_whole(folder_ / "project" / path, text);
}

ShellRun ProjectFolder::run(const std::string& command) const {
  return run_shell(command, (folder_ / "project").string(), environment_);
}

std::vector<std::pair<std::string, std::string>> ProjectFolder::known() const {
  return {{(folder_ / "project").string(), "{here}"},
          {folder_.string(), "{folder}"},
          {target_.url(), "{url}"},
          {host_, "{host}"},
          {percent_encoded(host_), "{host}"},
          {name_, "{database}"},
          {cache_folder_, "{cache}"}};
}

std::string ProjectFolder::difference(const std::string& recorded, const std::string& found) const {
  write_whole(folder_ / "recorded", recorded);
  write_whole(folder_ / "found", found);
  return run_shell("diff -u recorded found", folder_.string(), environment_).out;
}

void remove_empty_folders() {
  std::error_code ignored;  // one that is not empty stays
  for (const char* folder : {"cli", "refusals", "docs/how-to", "docs", ""})
    fs::remove(folder_of_all() / folder, ignored);
}

void make_locked_role(DevServer& server) {
  ScratchDatabase database = server.scratch();
  Session& session = database.session();
  session.execute("CREATE ROLE locked LOGIN PASSWORD 'right'");
  const std::string path = session.value("SHOW hba_file");
  std::ifstream in(path);
  const std::string rest{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::ofstream(path) << "local all locked scram-sha-256\n" << rest;
  const std::string before = session.value("SELECT pg_conf_load_time()");
  session.value("SELECT pg_reload_conf()");
  while (session.value("SELECT pg_conf_load_time()") == before)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

}  // namespace schemadiff::test
