// A file descriptor that is closed at the end of its scope, and pipes of two.
#pragma once

namespace schemadiff {

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  /// Closes it; it is the other one then.
  void reset(int fd = -1);

 private:
  int fd_;
};

/// Both ends are closed in a program that is started. Throws Error.
void make_pipe(Descriptor& reader, Descriptor& writer);

}  // namespace schemadiff
