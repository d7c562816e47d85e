// The same work for each of many files, on all CPUs.
#pragma once
#include <algorithm>
#include <cstddef>
#include <future>
#include <thread>
#include <vector>

namespace schemadiff {

/// What make gives for each, in their order. Where there are many, make is called by several
/// threads at once, each with a row of neighbours. Of several errors the one of the first is
/// thrown.
template <class T, class Make>
auto in_parallel(const std::vector<T>& each, Make make) {
  using Result = decltype(make(each.front()));
  constexpr std::size_t kWorthAThread = 32;  // starting one takes as long as a few files
  const std::size_t workers = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t share = std::max(each.size() / workers + 1, kWorthAThread);
  const auto policy = each.size() > share ? std::launch::async : std::launch::deferred;
  std::vector<std::future<std::vector<Result>>> shares;
  for (std::size_t from = 0; from < each.size(); from += share)
    shares.push_back(std::async(policy, [&, from] {
      std::vector<Result> results;
      for (std::size_t i = from; i < std::min(from + share, each.size()); ++i)
        results.push_back(make(each[i]));
      return results;
    }));
  std::vector<Result> all;
  for (auto& some : shares)
    for (Result& result : some.get()) all.push_back(std::move(result));
  return all;
}

}  // namespace schemadiff
