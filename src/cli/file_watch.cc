// inotify(7).
#include "cli/file_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>

#include "sql/error.h"

namespace schemadiff {

namespace {

using namespace std::chrono_literals;

constexpr int kMoment = 30;            // milliseconds
constexpr auto kAtMost = 300ms;        // where something is written all the time
constexpr std::uint32_t kOfInterest =  // a file that is read tells nothing
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF |
    IN_MOVE_SELF;

}  // namespace

FileWatch::FileWatch() : inotify_(inotify_init1(IN_CLOEXEC | IN_NONBLOCK)) {
  if (inotify_ < 0)
    throw Error("E917", "files cannot be watched")
        .why(std::strerror(errno))
        .help("end other programs that watch files, or raise fs.inotify.max_user_instances");
}

FileWatch::~FileWatch() { close(inotify_); }

void FileWatch::add(const std::set<std::string>& folders) {
  for (const std::string& folder : folders) {
    if (inotify_add_watch(inotify_, folder.c_str(), kOfInterest | IN_ONLYDIR) >= 0) continue;
    if (errno == ENOENT || errno == ENOTDIR) continue;
    throw Error("E917", "the folder \"" + folder + "\" cannot be watched")
        .why(std::strerror(errno))
        .help("raise fs.inotify.max_user_watches, or let [schema] src name fewer folders");
  }
}

// What happened is of no interest, only that something did: all is read again.
bool FileWatch::ready(int stop, int milliseconds) {
  std::array<pollfd, 2> both = {pollfd{stop, POLLIN, 0}, pollfd{inotify_, POLLIN, 0}};
  while (poll(both.data(), both.size(), milliseconds) < 0 && errno == EINTR) continue;
  std::array<char, 16384> events;
  while (read(inotify_, events.data(), events.size()) > 0) continue;
  return (both[1].revents & POLLIN) != 0;
}

bool FileWatch::wait(int stop) {
  const auto stopped = [stop] {
    pollfd one{stop, POLLIN, 0};
    return poll(&one, 1, 0) > 0;
  };
  while (!ready(stop, -1))
    if (stopped()) return false;
  const auto end = std::chrono::steady_clock::now() + kAtMost;
  while (!stopped() && std::chrono::steady_clock::now() < end && ready(stop, kMoment)) continue;
  return !stopped();
}

}  // namespace schemadiff
