// What becomes of a program that hangs, that leaves others behind, or whose caller is killed.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "dev/program.h"

using namespace schemadiff;

namespace {

using How = ProgramEnd::How;
using std::chrono::milliseconds;

ProgramEnd shell(const std::string& script, milliseconds timeout = milliseconds(20000)) {
  return run_program({{"/bin/sh", "-c", script}, "", timeout});
}

bool lives(pid_t pid) {
  std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
  std::string number, name, state;
  return stat >> number >> name >> state && state != "Z";
}

bool ends(pid_t pid) {
  for (int i = 0; i < 400 && lives(pid); ++i) std::this_thread::sleep_for(milliseconds(10));
  return !lives(pid);
}

}  // namespace

TEST_CASE("a program's output, stderr and exit code are told apart") {
  const ProgramEnd end = shell("echo out; echo err >&2; exit 7");
  CHECK(end.how == How::kExited);
  CHECK(end.number == 7);
  CHECK(end.out == "out\n");
  CHECK(end.err == "err\n");
  CHECK(shell("cat; pwd").out == std::filesystem::current_path().string() + "\n");
  CHECK(run_program({{"pwd"}, "/usr", milliseconds(20000)}).out == "/usr\n");
  CHECK(shell("kill -9 $$").number == SIGKILL);
  CHECK(run_program({{"/no/such/program"}, "", milliseconds(20000)}).how == How::kNotStarted);
}

TEST_CASE("much output comes whole, and too much ends the program") {
  CHECK(shell("head -c 5000000 /dev/zero").out.size() == 5000000);
  const ProgramEnd end = run_program({{"cat", "/dev/zero"}, "", milliseconds(20000), 1000000});
  CHECK(end.how == How::kTooMuch);
}

TEST_CASE("a program that takes too long is ended with all that it has started") {
  const ProgramEnd end =
      shell("sleep 1000 & echo $!; setsid sleep 1000 & echo $!; sleep 1000", milliseconds(500));
  CHECK(end.how == How::kTimedOut);
  const auto second = end.out.find('\n') + 1;
  REQUIRE(end.out.size() > second);
  CHECK(ends(std::stoi(end.out)));
  CHECK(ends(std::stoi(end.out.substr(second))));
}

TEST_CASE(
    "what a program leaves behind, even far away, neither lives on nor holds its output open") {
  const ProgramEnd end = shell("setsid sh -c 'setsid sleep 1000 & echo $!' ; echo done");
  CHECK(end.how == How::kExited);
  CHECK(end.out.ends_with("done\n"));
  CHECK(ends(std::stoi(end.out)));
}

TEST_CASE("a program does not outlive the one that runs it") {
  const auto file =
      std::filesystem::temp_directory_path() / ("schemadiff-program-" + std::to_string(getpid()));
  const pid_t runner = fork();
  if (runner == 0) {
    shell("setsid sleep 1000 & echo $! > " + file.string() + "; sleep 1000");
    _exit(0);
  }
  pid_t sleeper = 0;
  for (int i = 0; i < 1000 && sleeper == 0; ++i) {
    std::this_thread::sleep_for(milliseconds(10));
    std::ifstream(file) >> sleeper;
  }
  REQUIRE(sleeper != 0);
  CHECK(lives(sleeper));
  kill(runner, SIGKILL);
  waitpid(runner, nullptr, 0);
  CHECK(ends(sleeper));
  std::filesystem::remove(file);
}
