// An eventfd, since any thread may be the one that is interrupted.
#include "cli/stop_wish.h"

#include <signal.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

#include "sql/error.h"

namespace schemadiff {

namespace {

int wished = -1;  // of the one StopWish, for the handler

void note(int) {
  const int before = errno;
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = write(wished, &one, sizeof one);
  errno = before;
}

}  // namespace

StopWish::StopWish() {
  wished = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (wished < 0) throw Error("E551", "signals cannot be waited for").why(std::strerror(errno));
  struct sigaction action {};
  action.sa_handler = note;
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

StopWish::~StopWish() {
  signal(SIGINT, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
  close(wished);
  wished = -1;
}

int StopWish::descriptor() const { return wished; }

}  // namespace schemadiff
