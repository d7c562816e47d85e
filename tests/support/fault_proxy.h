// Stands between the program and a server, counts what the program asks, and breaks one question
// off: so that a run can be killed, or its connection cut, at each point where it could be.
#pragma once
#include <sys/types.h>

#include <atomic>
#include <filesystem>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace schemadiff::test {

/// What happens to the program or its connection, and when: before the server gets the question,
/// while it works on it, or when it has answered and the program does not know yet.
enum class Fault {
  kKillBefore,
  kKillDuring,
  kKillAfter,
  kCutBefore,
  kCutDuring,
  kCutAfter,
};
const char* to_string(Fault fault);

class FaultProxy {
 public:
  /// socket_folder: of the server, which listens there as port 5432. Throws std::system_error.
  explicit FaultProxy(const std::string& socket_folder);
  ~FaultProxy();
  FaultProxy(const FaultProxy&) = delete;
  FaultProxy& operator=(const FaultProxy&) = delete;

  /// The folder to connect to in place of the server's.
  std::string folder() const { return folder_.string(); }

  /// Runs a program in a folder, with its output in "output" there, and breaks off the question of
  /// this number over all its connections, from 1 (0: none). Returns its exit status, 128 + 9 when
  /// it was killed.
  int run(const std::vector<std::string>& arguments, const std::string& in,
          const std::vector<std::string>& environment, std::size_t question, Fault fault);

  /// How many questions the last run has asked.
  std::size_t questions() const { return asked_; }

 private:
  void accept_all();
  void serve(int client);
  bool pass_question(int server, const std::string& message);
  void kill_program();

  std::string server_;
  std::filesystem::path folder_;
  int listener_ = -1;
  std::thread acceptor_;
  std::mutex connections_mutex_;
  std::vector<std::thread> connections_;
  std::atomic<std::size_t> asked_ = 0, target_ = 0;
  std::atomic<Fault> fault_ = Fault::kKillBefore;
  std::atomic<pid_t> program_ = 0;
};

}  // namespace schemadiff::test
