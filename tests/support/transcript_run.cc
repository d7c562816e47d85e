// A transcript's folder, environment, and commands one after the other.
#include "support/transcript_run.h"

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "pg/url.h"
#include "support/mask.h"
#include "support/shell.h"

namespace schemadiff::test {

namespace {

namespace fs = std::filesystem;
using Type = TranscriptPart::Type;

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

fs::path folder_of_all() {
  return fs::temp_directory_path() / ("schemadiff-transcripts-" + std::to_string(getpid()));
}

std::string prefixed(char prefix, const std::string& text) {
  std::string out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    out += std::string(1, prefix) + (line.empty() ? "" : " ") + line + "\n";
  return out;
}

class Run {
 public:
  Run(const Transcript& transcript, const TranscriptWorld& world)
      : transcript_(transcript),
        folder_(folder_of_all() / transcript.title),
        target_(world.server.scratch()),
        host_(target_.session().value("SHOW unix_socket_directories")),
        name_(target_.session().value("SELECT current_database()")),
        environment_(environment(world)),
        mask_({{(folder_ / "project").string(), "{here}"},
               {folder_.string(), "{folder}"},
               {target_.url(), "{url}"},
               {host_, "{host}"},
               {percent_encoded(host_), "{host}"},
               {name_, "{database}"},
               {world.cache_folder, "{cache}"}},
              transcript.source) {}

  TranscriptRun run() {
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "project");
    fs::create_directories(folder_ / "home");
    TranscriptRun result;
    for (const TranscriptPart& part : transcript_.parts) result.found += perform(part);
    if (result.found == transcript_.source) {
      fs::remove_all(folder_);
      return result;
    }
    write(folder_ / "recorded", transcript_.source);
    write(folder_ / "found", result.found);
    result.difference = run_shell("diff -u recorded found", folder_.string(), environment_).out;
    result.folder = folder_;
    return result;
  }

 private:
  std::vector<std::string> environment(const TranscriptWorld& world) const {
    const std::string limited =
        geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search" : "";
    return {"PATH=" + fs::path(world.program).parent_path().string() + ":" + world.postgres +
                ":/usr/bin:/bin:/usr/sbin:/sbin",
            "HOME=" + (folder_ / "home").string(),
            "LANG=C.UTF-8",
            "SCHEMADIFF_CACHE_DIR=" + world.cache_folder,
            "DATABASE_URL=" + target_.url(),
            "DEV_SERVER=" + with_database(target_.url(), "postgres"),
            "TARGET_HOST=" + host_,
            "TARGET_NAME=" + name_,
            "LIMITED=" + limited};
  }

  std::string perform(const TranscriptPart& part) {
    switch (part.type) {
      case Type::kComment:
        return part.head + "\n";
      case Type::kFile:
        write(folder_ / "project" / part.head, part.text);
        return "=== " + part.head + "\n" + part.text;
      case Type::kCommand:
        break;
    }
    ShellRun ran = run_shell(part.head, (folder_ / "project").string(), environment_);
    std::string text = "$ " + part.head + "\n";
    text += prefixed('>', mask_(ran.out)) + prefixed('!', mask_(ran.err));
    if (ran.code != 0) text += "? " + std::to_string(ran.code) + "\n";
    return text;
  }

  const Transcript& transcript_;
  fs::path folder_;
  ScratchDatabase target_;
  std::string host_, name_;
  std::vector<std::string> environment_;
  Mask mask_;
};

}  // namespace

TranscriptRun run_transcript(const Transcript& transcript, const TranscriptWorld& world) {
  return Run(transcript, world).run();
}

void remove_empty_folders() {
  std::error_code ignored;  // one that is not empty stays
  for (const fs::path& folder :
       {folder_of_all() / "cli", folder_of_all() / "refusals", folder_of_all()})
    fs::remove(folder, ignored);
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
