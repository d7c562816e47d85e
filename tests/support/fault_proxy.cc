// PostgreSQL's protocol (documentation, "Frontend/Backend Protocol") as far as counting needs it.
#include "support/fault_proxy.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <system_error>

#include "dev/descriptor.h"
#include "dev/process.h"

namespace schemadiff::test {

namespace {

constexpr const char* kSocketName = "/.s.PGSQL.5432";

[[noreturn]] void fail(const std::string& what) {
  throw std::system_error(errno, std::system_category(), what);
}

sockaddr_un address_of(const std::string& folder) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = folder + kSocketName;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  return address;
}

int new_socket() {
  const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) fail("socket");
  return fd;
}

bool send_all(int fd, const std::string& bytes) {
  for (std::size_t sent = 0; sent < bytes.size();) {
    const ssize_t more = send(fd, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
    if (more <= 0) return false;
    sent += static_cast<std::size_t>(more);
  }
  return true;
}

// Adds what there is to the buffer; false at the end.
bool receive(int fd, std::string& buffer) {
  char bytes[65536];
  const ssize_t got = recv(fd, bytes, sizeof bytes, 0);
  if (got <= 0) return false;
  buffer.append(bytes, static_cast<std::size_t>(got));
  return true;
}

std::uint32_t length_at(const std::string& buffer, std::size_t at) {
  std::uint32_t length = 0;
  for (std::size_t i = 0; i < 4; ++i)
    length = (length << 8U) | static_cast<unsigned char>(buffer[at + i]);
  return length;
}

// Takes the first whole message out of the buffer; "" when there is none yet. The first one of a
// connection has no type.
std::string take_message(std::string& buffer, bool typed) {
  const std::size_t head = typed ? 5 : 4;
  if (buffer.size() < head) return "";
  const std::size_t size = length_at(buffer, head - 4) + head - 4;
  if (buffer.size() < size) return "";
  std::string message = buffer.substr(0, size);
  buffer.erase(0, size);
  return message;
}

bool is_question(const std::string& message) {
  return !message.empty() && (message[0] == 'Q' || message[0] == 'S');  // Query, Sync
}

// Reads the server's answer to its end, ReadyForQuery.
void swallow_answer(int server) {
  for (std::string buffer;;) {
    for (std::string message = take_message(buffer, true); !message.empty();
         message = take_message(buffer, true))
      if (message[0] == 'Z') return;
    if (!receive(server, buffer)) return;
  }
}

}  // namespace

const char* to_string(Fault fault) {
  switch (fault) {
    case Fault::kKillBefore:
      return "killed before";
    case Fault::kKillDuring:
      return "killed during";
    case Fault::kKillAfter:
      return "killed after";
    case Fault::kCutBefore:
      return "cut before";
    case Fault::kCutDuring:
      return "cut during";
    case Fault::kCutAfter:
      return "cut after";
  }
  return "";
}

FaultProxy::FaultProxy(const std::string& socket_folder) : server_(socket_folder) {
  std::string name = "/tmp/schemadiff-proxy-XXXXXX";
  folder_ = mkdtemp(name.data());
  listener_ = new_socket();
  const sockaddr_un address = address_of(folder_);
  if (bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    fail("bind");
  if (listen(listener_, 16) != 0) fail("listen");
  acceptor_ = std::thread([this] { accept_all(); });
}

FaultProxy::~FaultProxy() {
  shutdown(listener_, SHUT_RDWR);
  acceptor_.join();
  close(listener_);
  for (std::thread& connection : connections_) connection.join();
  std::filesystem::remove_all(folder_);
}

void FaultProxy::accept_all() {
  for (;;) {
    const int client = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) return;
    const std::lock_guard lock(connections_mutex_);
    connections_.emplace_back([this, client] { serve(client); });
  }
}

void FaultProxy::serve(int client) {
  const Descriptor from(client), to(new_socket());
  const sockaddr_un address = address_of(server_);
  if (connect(to.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) return;
  std::string asked, answered;
  bool typed = false;
  pollfd either[2] = {{from.get(), POLLIN, 0}, {to.get(), POLLIN, 0}};
  while (poll(either, 2, -1) > 0) {
    if (either[0].revents != 0) {
      if (!receive(from.get(), asked)) return;
      for (std::string message = take_message(asked, typed); !message.empty();
           message = take_message(asked, typed)) {
        if (!pass_question(to.get(), message)) return;
        typed = true;
      }
    }
    if (either[1].revents != 0) {
      answered.clear();
      if (!receive(to.get(), answered) || !send_all(from.get(), answered)) return;
    }
  }
}

bool FaultProxy::pass_question(int server, const std::string& message) {
  if (!is_question(message) || ++asked_ != target_) return send_all(server, message);
  const Fault fault = fault_;
  const bool kill = fault <= Fault::kKillAfter;
  const bool before = fault == Fault::kKillBefore || fault == Fault::kCutBefore;
  const bool after = fault == Fault::kKillAfter || fault == Fault::kCutAfter;
  if (!before) send_all(server, message);
  if (after) swallow_answer(server);
  if (kill) kill_program();
  return false;
}

void FaultProxy::kill_program() {
  while (program_ == 0) std::this_thread::yield();
  ::kill(program_, SIGKILL);
}

int FaultProxy::run(const std::vector<std::string>& arguments, const std::string& in,
                    const std::vector<std::string>& environment, std::size_t question,
                    Fault fault) {
  asked_ = 0;
  target_ = question;
  fault_ = fault;
  program_ = 0;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, in.c_str());
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "output", O_WRONLY | O_CREAT | O_TRUNC,
                                   0644);
  posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO);
  pid_t pid = 0;
  const int failed = posix_spawn(&pid, arguments[0].c_str(), &actions, nullptr,
                                 pointers(arguments).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::system_error(failed, std::system_category(), arguments[0]);
  program_ = pid;
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  const std::lock_guard lock(connections_mutex_);
  for (std::thread& connection : connections_) connection.join();
  connections_.clear();
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace schemadiff::test
