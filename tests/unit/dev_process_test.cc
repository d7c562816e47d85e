// What happens to the embedded server when its owner is killed, or is an ordinary user.
#include <doctest/doctest.h>
#include <grp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>

#include "dev/embedded.h"
#include "dev/process.h"
#include "sql/error.h"
#include "support/private_cache.h"

using namespace schemadiff;

namespace {

// A process that runs `body`, which may write a line to it; then it waits to be killed, or ends.
class Fork {
 public:
  explicit Fork(const std::function<std::string()>& body) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    pid_ = fork();
    if (pid_ == 0) {
      std::string said;
      try {
        said = body() + "\n";
      } catch (const Error& error) {
        said = error.message() + "\n";
      }
      (void)!write(ends[1], said.data(), said.size());
      _exit(0);
    }
    close(ends[1]);
    reader_ = fdopen(ends[0], "r");
  }
  ~Fork() {
    std::fclose(reader_);
    waitpid(pid_, nullptr, 0);
  }
  Fork(const Fork&) = delete;
  Fork& operator=(const Fork&) = delete;

  std::string line() {
    char text[4096] = "";
    if (!std::fgets(text, sizeof text, reader_)) return "";
    return std::string(text, std::find(text, text + sizeof text, '\n'));
  }
  void kill_it() const { kill(pid_, SIGKILL); }

 private:
  pid_t pid_;
  std::FILE* reader_;
};

// Waits up to five seconds for a process that is not our child to be gone, or a zombie: in a
// container, whoever should wait for orphans may be slow.
bool ends_soon(pid_t pid) {
  for (int i = 0; i < 500; ++i) {
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string number, name, state;
    if (!(file >> number >> name >> state) || state == "Z") return true;
    usleep(10'000);
  }
  return false;
}

}  // namespace

TEST_CASE("after a kill -9 the embedded server is gone, and its cluster is used again") {
  const test::PrivateCache cache;
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  Fork owner([&ends] {
    EmbeddedServer server({});
    ScratchDatabase scratch = server.scratch();
    const std::string said = std::to_string(server.pid()) + " " + server.url() + "\n";
    (void)!write(ends[1], said.data(), said.size());
    scratch.session().execute("SELECT pg_sleep(60)");  // busy when its owner dies
    return std::string("survived");
  });
  close(ends[1]);
  char text[4096] = "";
  REQUIRE(read(ends[0], text, sizeof text - 1) > 0);
  close(ends[0]);
  const std::string said = text;
  const pid_t postmaster = std::stoi(said);
  const std::string url = said.substr(said.find(' ') + 1, said.find('\n') - said.find(' ') - 1);
  CHECK(kill(postmaster, 0) == 0);
  owner.kill_it();
  CHECK(ends_soon(postmaster));
  EmbeddedServer next({});
  CHECK(next.url() == url);
  CHECK(Session(next.url()).value("SELECT count(*) FROM pg_database") == "3");
}

// The folder in /tmp is left: other runs of this test may be using it.
TEST_CASE("an ordinary user has an embedded server below the own home, or in /tmp") {
  if (geteuid() != 0) return;  // the other tests show it
  const std::string home = "/tmp/schemadiff-test-home-" + std::to_string(getpid());
  std::filesystem::create_directory(home);
  REQUIRE(chown(home.c_str(), 65534, 65534) == 0);
  for (const std::string& value : {home, std::string("/nonexistent")}) {
    Fork user([&value] {
      if (setgroups(0, nullptr) != 0 || setgid(65534) != 0 || setuid(65534) != 0)
        return std::string("cannot become nobody");
      unsetenv("SCHEMADIFF_CACHE_DIR");
      unsetenv("XDG_CACHE_HOME");
      setenv("HOME", value.c_str(), 1);
      EmbeddedServer server({});
      return server.url() + server.scratch().session().value("SELECT 1");
    });
    const std::string said = user.line();
    const std::string folder =
        value == home ? home + "/.cache/schemadiff" : "/tmp/schemadiff-65534";
    INFO(said);
    CHECK(said.ends_with("1"));
    std::string decoded = said;
    for (std::size_t at; (at = decoded.find("%2F")) != std::string::npos;)
      decoded.replace(at, 3, "/");
    CHECK(decoded.find("host=" + folder + "/") != std::string::npos);
  }
  std::filesystem::remove_all(home);
}

TEST_CASE("a command's output and success are told, and a missing program is an error") {
  const Finished good = run({{"sh", "-c", "echo out; echo err >&2; pwd"}, {}});
  CHECK(good.ok);
  CHECK(good.output == "out\nerr\n/");
  CHECK(!run({{"false"}, {}}).ok);
  CHECK(run({{"/bin/sh", "-c", "echo $A"}, {"A=b"}}).output == "b");
  CHECK_THROWS_WITH_AS(run({{"/no/such/program"}, {}}), "cannot run /no/such/program", Error);
  CHECK_THROWS_AS(Child({{"/no/such/program"}, {}, std::nullopt, "/dev/null"}), Error);
}

TEST_CASE("a child ends with its object, also when its owner ignores SIGINT") {
  Fork other([] {
    signal(SIGINT, SIG_IGN);  // not inherited: every disposition is reset
    Child child({{"sleep", "60"}, {}, std::nullopt, "/dev/null"});
    return std::to_string(child.pid()) + (child.running() ? " runs" : " ended");
  });
  const std::string said = other.line();
  CHECK(said.ends_with(" runs"));
  CHECK(ends_soon(std::stoi(said)));
}
