// The modes in which a statement locks tables.
#pragma once
#include <string>
#include <string_view>

namespace schemadiff {

/// Weakest first, in the order in which PostgreSQL numbers them (documentation, "Table-Level
/// Locks").
enum class LockMode {
  kNone,
  kAccessShare,
  kRowShare,
  kRowExclusive,
  kShareUpdateExclusive,
  kShare,
  kShareRowExclusive,
  kExclusive,
  kAccessExclusive
};

/// As the manual writes it: "ACCESS EXCLUSIVE"; "" for kNone.
std::string to_string(LockMode mode);
/// From the name that pg_locks has: "AccessExclusiveLock"; kNone for a word that is none.
LockMode lock_mode_of(std::string_view name);

/// Several modes that one transaction holds on one table.
class LockModes {
 public:
  void add(LockMode mode) { bits_ |= 1U << static_cast<unsigned>(mode); }
  void add(LockModes others) { bits_ |= others.bits_; }
  LockModes without(LockModes others) const {
    LockModes left;
    left.bits_ = bits_ & ~others.bits_;
    return left;
  }
  /// kNone when there are none.
  LockMode strongest() const;

 private:
  unsigned bits_ = 0;
};

/// Two transactions cannot hold these on one table at once.
bool conflict(LockMode one, LockMode other);
/// Others can not even read the table.
inline bool keeps_out_readers(LockMode mode) { return conflict(mode, LockMode::kAccessShare); }
/// Others cannot write rows of the table.
inline bool keeps_out_writers(LockMode mode) { return conflict(mode, LockMode::kRowExclusive); }

}  // namespace schemadiff
