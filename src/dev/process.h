// Starts other programs: servers that must not outlive us, and commands that we wait for.
#pragma once
#include <sys/types.h>

#include <chrono>
#include <future>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "dev/sandbox.h"

namespace schemadiff {

/// A user of the operating system.
struct Account {
  std::string name;
  uid_t uid = 0;
  gid_t gid = 0;
  std::vector<gid_t> groups;
};

/// A program to run, in "/", with its stdin closed.
struct Command {
  std::vector<std::string> arguments;             // the program first: a path or a name in PATH
  std::vector<std::string> environment;           // NAME=value; empty: that of this process
  std::optional<Account> account = std::nullopt;  // whom to become; only root can
  std::string log = {};                           // for Child: its output, in a new file
  int inherited_lock = -1;                        // a descriptor that the program keeps open
  std::shared_ptr<const Sandbox> walls = {};      // around the program; none: it may do anything
};

struct Finished {
  bool ok = false;     // exit status 0
  std::string output;  // stdout and stderr, trimmed at the end
};

/// The texts as exec takes them, with a null pointer at the end; they live as long as the texts.
std::vector<char*> pointers(const std::vector<std::string>& texts);

/// Runs a command to its end. Throws Error when it cannot be started at all.
Finished run(const Command& command);

/// The path of a program in PATH, symbolic links resolved; "" when there is none.
std::string find_program(const std::string& name);

/// A server process that ends when this object or this process does, whichever way: the kernel
/// sends it SIGINT then (PR_SET_PDEATHSIG, Linux). That signal belongs to the *thread* that forked,
/// so a thread is kept for as long as the child lives; the object may be used from any thread.
class Child {
 public:
  /// Throws Error when the program cannot be started.
  explicit Child(const Command& command);
  /// Asks with SIGINT (PostgreSQL: fast shutdown), insists after ten seconds each with SIGQUIT and
  /// SIGKILL, and waits for the end.
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  pid_t pid() const { return pid_; }
  /// False once the child ended, as far as known within the given time.
  bool running(std::chrono::milliseconds wait = {}) const;

 private:
  pid_t pid_ = -1;
  std::future<void> ended_;
  std::thread keeper_;
};

}  // namespace schemadiff
