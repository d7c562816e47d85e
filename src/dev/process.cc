// Starts other programs; between fork and exec there are only async-signal-safe calls.
#include "dev/process.h"

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sstream>

#include "dev/descriptor.h"
#include "sql/error.h"

namespace schemadiff {

namespace {

// What the child tells when it does not get as far as the program.
struct Failure {
  enum Stage : int { kAccount, kLog, kWalls, kExecute } stage;
  int error;
};

struct Launch {
  const Command& command;
  std::vector<char*> arguments = pointers(command.arguments);
  std::vector<char*> environment = pointers(command.environment);
  int output = -1;  // where stdout and stderr go when there is no log
  bool die_with_us = false;
  pid_t parent = getpid();
  int report = -1;  // takes a Failure

  [[noreturn]] void fail(Failure::Stage stage) const {
    const Failure failure{stage, errno};
    (void)!write(report, &failure, sizeof failure);
    _exit(127);
  }

  [[noreturn]] void become_program() const {
    for (int number = 1; number < NSIG; ++number) signal(number, SIG_DFL);
    if (die_with_us) setsid();  // Ctrl-C is for us; the child follows when we go
    if (command.account) {
      const Account& who = *command.account;
      if (setgroups(who.groups.size(), who.groups.data()) != 0 || setgid(who.gid) != 0 ||
          setuid(who.uid) != 0)
        fail(Failure::kAccount);
    }
    if (die_with_us) {  // setuid() would have cleared it
      prctl(PR_SET_PDEATHSIG, SIGINT);
      if (getppid() != parent) _exit(127);  // already gone, so no signal would come
    }
    if (chdir("/") != 0) fail(Failure::kExecute);
    int out = output;
    if (!command.log.empty())
      out = open(command.log.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (out < 0) fail(Failure::kLog);
    const int in = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    if (command.inherited_lock >= 0) fcntl(command.inherited_lock, F_SETFD, 0);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    if (command.walls && !command.walls->enter()) fail(Failure::kWalls);
    execvpe(arguments[0], arguments.data(),
            command.environment.empty() ? environ : environment.data());
    fail(Failure::kExecute);
  }
};

[[noreturn]] void explain(const Command& command, const Failure& failure) {
  const std::string who = command.account ? " as user " + command.account->name : "";
  switch (failure.stage) {
    case Failure::kAccount:
      throw Error("E553", "cannot become user " + command.account->name)
          .why(std::strerror(failure.error));
    case Failure::kLog:
      throw Error("E553", "cannot write " + command.log + who).why(std::strerror(failure.error));
    case Failure::kWalls:
      throw Error("E553", "cannot shut " + command.arguments[0] + " in")
          .why(std::strerror(failure.error));
    default:
      throw Error("E553", "cannot run " + command.arguments[0] + who)
          .why(std::strerror(failure.error));
  }
}

pid_t start(Launch launch) {
  Descriptor reader, writer;
  make_pipe(reader, writer);
  launch.report = writer.get();
  // No handler of ours may run in the child.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  const pid_t pid = fork();
  if (pid == 0) launch.become_program();
  const int error = errno;
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (pid < 0) throw Error("E551", "cannot start a process").why(std::strerror(error));
  writer.reset();
  Failure failure;
  ssize_t got;
  do got = read(reader.get(), &failure, sizeof failure);
  while (got < 0 && errno == EINTR);
  if (got == sizeof failure) {
    waitpid(pid, nullptr, 0);
    explain(launch.command, failure);
  }
  return pid;
}

int wait_for(pid_t pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0)
    if (errno != EINTR) return -1;
  return status;
}

}  // namespace

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (const std::string& text : texts) result.push_back(const_cast<char*>(text.c_str()));
  result.push_back(nullptr);
  return result;
}

Finished run(const Command& command) {
  Descriptor reader, writer;
  make_pipe(reader, writer);
  Launch launch{.command = command, .output = writer.get()};
  const pid_t pid = start(std::move(launch));
  writer.reset();
  Finished result;
  char buffer[4096];
  for (;;) {
    const ssize_t got = read(reader.get(), buffer, sizeof buffer);
    if (got > 0) result.output.append(buffer, static_cast<std::size_t>(got));
    if (got == 0 || (got < 0 && errno != EINTR)) break;
  }
  const int status = wait_for(pid);
  result.ok = WIFEXITED(status) && WEXITSTATUS(status) == 0;
  result.output.erase(result.output.find_last_not_of(" \n") + 1);
  return result;
}

std::string find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path ? path : "/usr/local/bin:/usr/bin:/bin");
  for (std::string folder; std::getline(folders, folder, ':');) {
    const std::string file = folder + "/" + name;
    std::error_code ignored;
    if (folder.starts_with('/') && access(file.c_str(), X_OK) == 0 &&
        std::filesystem::is_regular_file(file, ignored))
      return std::filesystem::canonical(file);
  }
  return "";
}

Child::Child(const Command& command) {
  std::promise<pid_t> started;
  std::future<pid_t> pid = started.get_future();
  std::promise<void> ended;
  ended_ = ended.get_future();
  // Signals to this process are for its other threads.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  keeper_ =
      std::thread([&command, started = std::move(started), ended = std::move(ended)]() mutable {
        try {
          const pid_t child = start(Launch{.command = command, .die_with_us = true});
          started.set_value(child);
          siginfo_t info;  // the child stays a zombie, so that its number is not given away
          while (waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT) != 0 &&
                 errno == EINTR) {
          }
          ended.set_value();
        } catch (...) {
          started.set_exception(std::current_exception());
        }
      });
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  try {
    pid_ = pid.get();
  } catch (...) {
    keeper_.join();
    throw;
  }
}

bool Child::running(std::chrono::milliseconds wait) const {
  return ended_.wait_for(wait) != std::future_status::ready;
}

Child::~Child() {
  for (const int number : {SIGINT, SIGQUIT, SIGKILL}) {
    if (!running()) break;
    kill(pid_, number);
    if (!running(std::chrono::seconds(10))) break;
  }
  keeper_.join();
  wait_for(pid_);
}

}  // namespace schemadiff
