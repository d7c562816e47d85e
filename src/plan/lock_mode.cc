// Names of lock modes, and which of them conflict.
#include "plan/lock_mode.h"

#include <algorithm>
#include <array>

namespace schemadiff {

namespace {

struct Mode {
  const char* words;    // of the manual
  const char* in_view;  // of pg_locks
  unsigned conflicts;   // bit n: with mode n (documentation, table "Conflicting Lock Modes")
};

constexpr unsigned bits(LockMode first) {
  return (0x1FFU << static_cast<unsigned>(first)) & 0x1FFU;
}
constexpr unsigned bit(LockMode mode) { return 1U << static_cast<unsigned>(mode); }

constexpr std::array<Mode, 9> kModes = {{
    {"", "", 0},
    {"ACCESS SHARE", "AccessShareLock", bit(LockMode::kAccessExclusive)},
    {"ROW SHARE", "RowShareLock", bits(LockMode::kExclusive)},
    {"ROW EXCLUSIVE", "RowExclusiveLock", bits(LockMode::kShare)},
    {"SHARE UPDATE EXCLUSIVE", "ShareUpdateExclusiveLock", bits(LockMode::kShareUpdateExclusive)},
    {"SHARE", "ShareLock", bits(LockMode::kRowExclusive) & ~bit(LockMode::kShare)},
    {"SHARE ROW EXCLUSIVE", "ShareRowExclusiveLock", bits(LockMode::kRowExclusive)},
    {"EXCLUSIVE", "ExclusiveLock", bits(LockMode::kRowShare)},
    {"ACCESS EXCLUSIVE", "AccessExclusiveLock", bits(LockMode::kAccessShare)},
}};

}  // namespace

std::string to_string(LockMode mode) { return kModes.at(static_cast<std::size_t>(mode)).words; }

LockMode lock_mode_of(std::string_view name) {
  const auto found =
      std::ranges::find_if(kModes, [&](const Mode& mode) { return mode.in_view == name; });
  return found == kModes.end() ? LockMode::kNone : static_cast<LockMode>(found - kModes.begin());
}

LockMode LockModes::strongest() const {
  for (int mode = static_cast<int>(LockMode::kAccessExclusive); mode > 0; --mode)
    if ((bits_ & (1U << static_cast<unsigned>(mode))) != 0) return static_cast<LockMode>(mode);
  return LockMode::kNone;
}

bool conflict(LockMode one, LockMode other) {
  return (kModes.at(static_cast<std::size_t>(one)).conflicts & bit(other)) != 0;
}

}  // namespace schemadiff
