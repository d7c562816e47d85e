// A line on the terminal that says what is being done, for what takes more than a second.
#pragma once
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "plan/renames.h"

namespace schemadiff {

/// "proving the plan ... 3 s", drawn anew each second and wiped off at the end. Nothing where
/// stderr is no terminal, and with --quiet. While it is there, nothing else may be printed but what
/// `without` runs.
class WorkingLine {
 public:
  explicit WorkingLine(std::string doing);
  ~WorkingLine();
  WorkingLine(const WorkingLine&) = delete;
  WorkingLine& operator=(const WorkingLine&) = delete;

  /// What is done from now on.
  void now(std::string doing);
  /// Wipes the line off until the work is over: a question to the user.
  template <class Work>
  auto without(Work work) {
    const std::lock_guard lock(mutex_);
    wipe();
    return work();
  }

 private:
  void draw_until_over();
  void wipe();

  std::mutex mutex_;
  std::condition_variable change_;
  std::string doing_;
  std::chrono::steady_clock::time_point since_;
  bool drawn_ = false, over_ = false;
  std::thread thread_;
};

/// The same renames, asked about without the line, which has to live as long as they do.
Renames asked_without(WorkingLine& line, const Renames& renames);

}  // namespace schemadiff
