// Ctrl-C for a command that runs until it is told to end.
#pragma once

namespace schemadiff {

/// While it lives, the first SIGINT or SIGTERM ends nothing but makes descriptor() readable, so
/// that what is being done is brought to its end; the second one ends the program at once.
/// One at a time.
class StopWish {
 public:
  /// Throws Error.
  StopWish();
  ~StopWish();
  StopWish(const StopWish&) = delete;
  StopWish& operator=(const StopWish&) = delete;

  int descriptor() const;
};

}  // namespace schemadiff
