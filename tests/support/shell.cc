// posix_spawn of /bin/bash with its output in unnamed files.
#include "support/shell.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "dev/process.h"

namespace schemadiff::test {

namespace {

// What was written into it can be read back; gone when closed.
class Output {
 public:
  Output() : fd_(open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600)) {
    if (fd_ < 0) throw std::system_error(errno, std::system_category(), "a file in /tmp");
  }
  ~Output() { close(fd_); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  int fd() const { return fd_; }
  std::string text() const {
    std::string text;
    char buffer[4096];
    for (off_t at = 0;; at = static_cast<off_t>(text.size())) {
      const ssize_t got = pread(fd_, buffer, sizeof buffer, at);
      if (got <= 0) return text;
      text.append(buffer, static_cast<std::size_t>(got));
    }
  }

 private:
  int fd_;
};

}  // namespace

ShellRun run_shell(const std::string& line, const std::string& folder,
                   const std::vector<std::string>& environment) {
  const Output out, err;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, out.fd(), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, err.fd(), STDERR_FILENO);
  const std::vector<std::string> arguments = {"timeout", "60", "/bin/bash", "-c", line};
  pid_t pid = 0;
  const int failed = posix_spawn(&pid, "/usr/bin/timeout", &actions, nullptr,
                                 pointers(arguments).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::system_error(failed, std::system_category(), "/usr/bin/timeout");
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {out.text(), err.text(), code};
}

}  // namespace schemadiff::test
