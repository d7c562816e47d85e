// Growing pauses.
#include "migrate/retry.h"

#include <algorithm>
#include <random>
#include <thread>

namespace schemadiff {

namespace {

std::chrono::milliseconds jittered(std::chrono::milliseconds pause) {
  static thread_local std::mt19937 random{std::random_device()()};
  std::uniform_real_distribution<double> factor(0.5, 1.5);
  return std::chrono::milliseconds(
      static_cast<long long>(static_cast<double>(pause.count()) * factor(random)));
}

}  // namespace

void with_retries(const Retries& retries, Progress& progress,
                  const std::function<void()>& attempt) {
  constexpr std::chrono::milliseconds kLongest = std::chrono::seconds(30);
  std::chrono::milliseconds pause = retries.first_pause;
  for (std::size_t tried = 0;; ++tried) {
    try {
      return attempt();
    } catch (const LockedOut& error) {
      if (tried == retries.most) {
        if (tried == 0) throw;
        Error last = error;
        throw std::move(last).why(error.why() + (error.why().empty() ? "" : "\n") +
                                  "it was tried " + std::to_string(tried + 1) + " times");
      }
      const std::chrono::milliseconds now = jittered(pause);
      progress.locked_out(error.what(), tried + 1, retries.most, now);
      std::this_thread::sleep_for(now);
    }
    pause = std::min(pause * 2, kLongest);
  }
}

}  // namespace schemadiff
