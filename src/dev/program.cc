// A guard stands between us and the program: a process that outlives neither, and takes along
// whatever the program has started. Between fork and exec there are only async-signal-safe calls.
#include "dev/program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>

#include "dev/descriptor.h"
#include "dev/process.h"
#include "sql/error.h"

namespace schemadiff {

namespace {

using Clock = std::chrono::steady_clock;
using How = ProgramEnd::How;

// What the guard tells.
struct Report {
  How how;
  int number;
};

pid_t program_of_guard = 0;

// Processes whose parent is gone are the guard's children.
bool kill_children() {
  char text[4096];
  const int file = open("/proc/thread-self/children", O_RDONLY | O_CLOEXEC);
  const ssize_t size = file < 0 ? 0 : read(file, text, sizeof text);
  if (file >= 0) close(file);
  bool any = false;
  pid_t number = 0;  // each is followed by a space; one that was cut off is for the next time
  for (ssize_t i = 0; i < size; ++i) {
    if (text[i] != ' ') {
      number = number * 10 + (text[i] - '0');
      continue;
    }
    any = kill(number, SIGKILL) == 0 || any;
    number = 0;
  }
  return any;
}

void end_all() {
  kill(-program_of_guard, SIGKILL);
  constexpr timespec kMoment{0, 1'000'000};
  while (kill_children()) {
    nanosleep(&kMoment, nullptr);
    while (waitpid(-1, nullptr, WNOHANG) > 0) {
    }
  }
}

void end_all_and_self(int) {
  end_all();
  _exit(1);
}

struct Start {
  std::vector<char*> arguments;
  const char* folder;
  int out, err, report;
  pid_t parent = getpid();

  void tell(Report what) const { (void)!write(report, &what, sizeof what); }

  [[noreturn]] void become_program() const {
    setpgid(0, 0);
    for (int number = 1; number < NSIG; ++number) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    const int in = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    if (*folder == '\0' || chdir(folder) == 0) execvp(arguments[0], arguments.data());
    tell({How::kNotStarted, errno});
    _exit(127);
  }

  // SIGTERM comes when we are gone, or when we have waited long enough.
  [[noreturn]] void guard() const {
    for (int number = 1; number < NSIG; ++number) signal(number, SIG_IGN);
    signal(SIGCHLD, SIG_DFL);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    const pid_t program = fork();
    if (program < 0) {
      tell({How::kNotStarted, errno});
      _exit(1);
    }
    if (program == 0) become_program();
    setpgid(program, program);
    program_of_guard = program;
    signal(SIGTERM, end_all_and_self);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    if (getppid() != parent) end_all_and_self(0);  // already gone, so no signal would come
    // Files, locks and connections of ours are none of its business.
    for (int fd = 0; fd < 4096; ++fd)
      if (fd != report) close(fd);
    siginfo_t info{};  // it stays a zombie, so that its group's number is not given away
    while (waitid(P_PID, static_cast<id_t>(program), &info, WEXITED | WNOWAIT) != 0 &&
           errno == EINTR) {
    }
    end_all();
    tell({info.si_code == CLD_EXITED ? How::kExited : How::kKilled, info.si_status});
    _exit(0);
  }
};

// Takes what is there; false at the end.
bool take(int fd, std::string& into) {
  char buffer[65536];
  const ssize_t got = read(fd, buffer, sizeof buffer);
  if (got > 0) into.append(buffer, static_cast<std::size_t>(got));
  return got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN));
}

void keep_end(std::string& text) {
  constexpr std::size_t kMost = 16384;
  if (text.size() > 2 * kMost) text.erase(0, text.size() - kMost);
}

class Watch {
 public:
  explicit Watch(const Program& program) : program_(program) {
    make_pipe(out_, out_end_);
    make_pipe(err_, err_end_);
    make_pipe(report_, report_end_);
    for (const Descriptor* each : {&out_, &err_}) fcntl(each->get(), F_SETFL, O_NONBLOCK);
    const Start start{pointers(program.arguments), program.folder.c_str(), out_end_.get(),
                      err_end_.get(), report_end_.get()};
    sigset_t all, before;  // no handler of ours may run in the child
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    guard_ = fork();
    if (guard_ == 0) start.guard();
    const int error = errno;
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    if (guard_ < 0) throw Error("E551", "cannot start a process").why(std::strerror(error));
    for (Descriptor* each : {&out_end_, &err_end_, &report_end_}) each->reset();
  }
  ~Watch() {
    kill(guard_, SIGTERM);
    while (waitpid(guard_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }

  ProgramEnd run() {
    const auto deadline = Clock::now() + program_.timeout;
    std::string told;
    bool out_open = true, err_open = true;
    while (told.size() < sizeof(Report)) {
      const auto left =
          std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
      if (left.count() <= 0) return ended(How::kTimedOut);
      pollfd each[] = {{report_.get(), POLLIN, 0},
                       {out_open ? out_.get() : -1, POLLIN, 0},
                       {err_open ? err_.get() : -1, POLLIN, 0}};
      poll(each, 3, static_cast<int>(std::min<long long>(left.count(), 1000)));
      if (each[1].revents != 0) out_open = take(out_.get(), end_.out);
      if (each[2].revents != 0) err_open = take(err_.get(), end_.err);
      keep_end(end_.err);
      if (end_.out.size() > program_.most_output) return ended(How::kTooMuch);
      if (each[0].revents != 0 && !take(report_.get(), told)) return ended(How::kKilled);
    }
    Report report;
    std::memcpy(&report, told.data(), sizeof report);
    end_.number = report.number;
    // Nobody writes any more.
    while (out_open && read_rest(out_.get(), end_.out)) {
    }
    while (err_open && read_rest(err_.get(), end_.err)) keep_end(end_.err);
    return ended(end_.out.size() > program_.most_output ? How::kTooMuch : report.how);
  }

 private:
  static bool read_rest(int fd, std::string& into) {
    const std::size_t before = into.size();
    return take(fd, into) && into.size() > before;
  }

  ProgramEnd ended(How how) {
    end_.how = how;
    return std::move(end_);
  }

  const Program& program_;
  Descriptor out_, out_end_, err_, err_end_, report_, report_end_;
  pid_t guard_ = -1;
  ProgramEnd end_;
};

}  // namespace

ProgramEnd run_program(const Program& program) { return Watch(program).run(); }

}  // namespace schemadiff
