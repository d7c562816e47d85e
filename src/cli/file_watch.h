// Tells when files in some folders are saved.
#pragma once
#include <set>
#include <string>

namespace schemadiff {

/// Through inotify, so that nothing is looked at while nothing happens.
class FileWatch {
 public:
  /// Throws Error when the system has no more of it to give.
  FileWatch();
  ~FileWatch();
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;

  /// These folders too, but not those below them; one that is not there is passed over. Throws
  /// Error when the system takes no more.
  void add(const std::set<std::string>& folders);

  /// Waits until a file in them was written, came or went, and then until nothing more happens for
  /// a moment: editors save in several steps. false: stop became readable.
  bool wait(int stop);

 private:
  bool ready(int stop, int milliseconds);

  int inotify_;
};

}  // namespace schemadiff
