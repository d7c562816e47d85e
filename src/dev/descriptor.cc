// Descriptors and pipes.
#include "dev/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "sql/error.h"

namespace schemadiff {

void Descriptor::reset(int fd) {
  if (fd_ >= 0) close(fd_);
  fd_ = fd;
}

void make_pipe(Descriptor& reader, Descriptor& writer) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0)
    throw Error("E551", "cannot make a pipe").why(std::strerror(errno));
  reader.reset(ends[0]);
  writer.reset(ends[1]);
}

}  // namespace schemadiff
