// mmap() for the large ones.
#include "migrate/file_bytes.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "dev/descriptor.h"
#include "migrate/files.h"
#include "sql/error.h"

namespace schemadiff {

FileBytes::FileBytes(std::string bytes) {
  const auto owned = std::make_shared<const std::string>(std::move(bytes));
  view_ = *owned;
  owner_ = owned;
}

FileBytes FileBytes::of_file(const std::string& path) {
  struct stat about {};
  const bool large = stat(path.c_str(), &about) == 0 && S_ISREG(about.st_mode) &&
                     static_cast<std::size_t>(about.st_size) >= kLarge;
  const auto size = static_cast<std::size_t>(about.st_size);
  void* mapped = MAP_FAILED;
  if (large) {
    const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  }
  if (mapped == MAP_FAILED) {
    std::optional<std::string> bytes = read_file(path);
    if (!bytes) throw Error("E911", "cannot read " + path).help("the file is gone");
    return {std::move(*bytes)};
  }
  FileBytes bytes;
  bytes.owner_ = std::shared_ptr<const void>(
      mapped, [size](const void* at) { munmap(const_cast<void*>(at), size); });
  bytes.view_ = {static_cast<const char*>(mapped), size};
  bytes.mapped_ = true;
  return bytes;
}

void FileBytes::spare_memory() const {
  if (mapped_) madvise(const_cast<void*>(owner_.get()), view_.size(), MADV_DONTNEED);
}

}  // namespace schemadiff
