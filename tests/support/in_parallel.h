// The same work over many things, several at a time.
#pragma once
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace schemadiff::test {

/// Calls work(i) for each i below count, from so many threads at once; returns when all is done.
/// What work throws ends the program.
template <class Work>
void in_parallel(std::size_t count, unsigned threads, const Work& work) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::jthread> running;
  for (unsigned thread = 0; thread < threads; ++thread)
    running.emplace_back([&] {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    });
}

}  // namespace schemadiff::test
