// Walls around a program: it sees what it needs of the file system, and reaches nobody.
#pragma once
#include <linux/filter.h>

#include <memory>
#include <string>
#include <vector>

#include "dev/descriptor.h"

namespace schemadiff {

/// Files, and folders with all below them; those that do not exist are passed over.
struct Walls {
  std::vector<std::string> runs;    // may be read and executed
  std::vector<std::string> reads;   // may be read
  std::vector<std::string> writes;  // may be changed as well
  bool connects = false;            // it connects to itself: the statistics of PostgreSQL 13 and 14
};

/// Made before a fork, entered by the child, for good. By Landlock (Linux 5.13, landlock(7)) and a
/// seccomp filter.
class Sandbox {
 public:
  /// nullptr where the kernel has no Landlock, or does not let us use it.
  static std::shared_ptr<const Sandbox> make(const Walls& walls);

  /// Only system calls, so that it may stand between fork and exec. False where the kernel refuses.
  bool enter() const;

 private:
  Sandbox() = default;

  Descriptor rules_;
  std::vector<sock_filter> filter_;  // of system calls; empty: none
};

}  // namespace schemadiff
