// What could not get a lock in time is tried again.
#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

#include "migrate/progress.h"
#include "sql/error.h"

namespace schemadiff {

/// A statement waited longer for a lock than lock_timeout allows, or found one taken with NOWAIT:
/// SQLSTATE 55P03, lock_not_available.
class LockedOut : public Error {
 public:
  explicit LockedOut(const Error& error) : Error(error) {}
};

struct Retries {
  std::size_t most = 5;
  std::chrono::milliseconds first_pause{500};  // each is twice the one before it, up to 30 s
};

/// Calls attempt until it does not throw LockedOut any more, or has been tried again so many times;
/// what is thrown then says so. The pauses, which progress tells beforehand, are up to a half
/// longer or shorter, so that two programs do not meet again and again.
void with_retries(const Retries& retries, Progress& progress, const std::function<void()>& attempt);

}  // namespace schemadiff
