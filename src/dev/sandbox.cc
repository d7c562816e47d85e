// Rights that a kernel does not know yet are not asked for: each version of Landlock shuts in more.
#include "dev/sandbox.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

namespace schemadiff {

namespace {

// As the kernel's documentation has them (userspace-api/landlock); older headers lack the last.
constexpr std::uint64_t kExecute = 1U << 0, kWriteFile = 1U << 1, kReadFile = 1U << 2,
                        kReadFolder = 1U << 3, kAllOfFirst = (1U << 13) - 1, kMove = 1U << 13,
                        kTruncate = 1U << 14, kConnectTcp = 1U << 1, kBindTcp = 1U << 0,
                        kAbstractSockets = 1U << 0, kSignals = 1U << 1;
constexpr std::uint64_t kOfFiles = kExecute | kWriteFile | kReadFile | kTruncate;

struct Ruleset {
  std::uint64_t files = 0, network = 0, scope = 0;
};

// What the versions 1, 2, 3, 4 and 6 shut in.
Ruleset all_of(long version) {
  Ruleset all;
  all.files = kAllOfFirst;
  if (version >= 2) all.files |= kMove;
  if (version >= 3) all.files |= kTruncate;
  if (version >= 4) all.network = kConnectTcp | kBindTcp;
  if (version >= 6) all.scope = kAbstractSockets | kSignals;
  return all;
}

std::size_t size_known(long version) {
  return sizeof(std::uint64_t) * (version >= 6 ? 3U : version >= 4 ? 2U : 1U);
}

void allow(int rules, const Ruleset& all, const std::string& path, std::uint64_t rights) {
  const Descriptor place(open(path.c_str(), O_PATH | O_CLOEXEC));
  struct stat found;
  if (place.get() < 0 || fstat(place.get(), &found) != 0) return;
  if (!S_ISDIR(found.st_mode)) rights &= kOfFiles;
  const landlock_path_beneath_attr beneath{rights & all.files, place.get()};
  syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
}

// connect() is refused, whatever the sort of socket.
std::vector<sock_filter> no_connections() {
  std::vector<sock_filter> filter;
  scmp_filter_ctx context = seccomp_init(SCMP_ACT_ALLOW);
  if (context == nullptr) return filter;
  const Descriptor program(memfd_create("filter", MFD_CLOEXEC));
  if (seccomp_rule_add(context, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(connect), 0) == 0 &&
      seccomp_export_bpf(context, program.get()) == 0) {
    const off_t size = lseek(program.get(), 0, SEEK_END);
    filter.resize(static_cast<std::size_t>(size) / sizeof(sock_filter));
    if (pread(program.get(), filter.data(), static_cast<std::size_t>(size), 0) != size)
      filter.clear();
  }
  seccomp_release(context);
  return filter;
}

}  // namespace

std::shared_ptr<const Sandbox> Sandbox::make(const Walls& walls) {
  const long version =
      syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return nullptr;
  const Ruleset all = all_of(version);
  std::shared_ptr<Sandbox> sandbox(new Sandbox());
  sandbox->rules_.reset(
      static_cast<int>(syscall(SYS_landlock_create_ruleset, &all, size_known(version), 0)));
  const int rules = sandbox->rules_.get();
  if (rules < 0) return nullptr;
  const std::uint64_t reading = kReadFile | kReadFolder;
  for (const std::string& path : walls.runs) allow(rules, all, path, reading | kExecute);
  for (const std::string& path : walls.reads) allow(rules, all, path, reading);
  for (const std::string& path : walls.writes) allow(rules, all, path, all.files & ~kExecute);
  if (!walls.connects) sandbox->filter_ = no_connections();
  return sandbox;
}

bool Sandbox::enter() const {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  if (syscall(SYS_landlock_restrict_self, rules_.get(), 0) != 0) return false;
  if (filter_.empty()) return true;
  const sock_fprog program{static_cast<unsigned short>(filter_.size()),
                           const_cast<sock_filter*>(filter_.data())};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

}  // namespace schemadiff
