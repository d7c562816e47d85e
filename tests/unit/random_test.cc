// Random pairs of schemas lead to each other and back. SCHEMADIFF_RANDOM_PAIRS says how many,
// SCHEMADIFF_RANDOM_SEED which is the first; a pair that fails is made smaller and shown.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <mutex>

#include "dev/binaries.h"
#include "random/pair.h"
#include "support/in_parallel.h"

using namespace schemadiff;
using namespace schemadiff::test;

namespace {

unsigned from_environment(const char* name, unsigned otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : static_cast<unsigned>(std::strtoul(text, nullptr, 10));
}

Pair pair_of(unsigned seed) {
  Random random(seed);
  const unsigned things = seed % 5 == 0 ? 2 : 3 + random.below(20);
  World before = random_world(random, things);
  if (seed % 20 == 7) return {{}, before};  // from empty
  World after = changed(before, random, 1 + random.below(6));
  return {std::move(before), std::move(after)};
}

}  // namespace

TEST_CASE("random pairs of schemas lead to each other and back") {
  const auto server = DevServer::open({});
  const std::string bin_dir =
      choose_binaries(find_binaries(""), server->major_version(), "").folder;
  const unsigned first = from_environment("SCHEMADIFF_RANDOM_SEED", 1);
  const unsigned count = from_environment("SCHEMADIFF_RANDOM_PAIRS", 40);
  std::mutex mutex;
  std::map<Outcome, unsigned> outcomes;
  std::map<std::string, unsigned> refusals;
  unsigned in_part = 0;
  in_parallel(count, from_environment("SCHEMADIFF_RANDOM_THREADS", 2), [&](std::size_t i) {
    const unsigned seed = first + static_cast<unsigned>(i);
    Pair pair = pair_of(seed);
    Verdict verdict = judge(pair, *server, bin_dir);
    if (verdict.outcome == Outcome::kFails) {
      pair = shrunk(pair, verdict, *server, bin_dir);
      verdict = judge(pair, *server, bin_dir);
    }
    const std::lock_guard lock(mutex);
    ++outcomes[verdict.outcome];
    in_part += verdict.in_part;
    if (verdict.outcome == Outcome::kRefused) ++refusals[verdict.text];
    if (verdict.outcome == Outcome::kFails)
      FAIL_CHECK("seed " << seed << ":\n" << to_text(pair, verdict));
  });
  MESSAGE(count << " pairs: " << outcomes[Outcome::kHolds] << " lead there and back, "
                << outcomes[Outcome::kOneWay] << " have no way back, "
                << outcomes[Outcome::kRefused] << " are refused, " << in_part
                << " were planned in part as well");
  if (std::getenv("SCHEMADIFF_RANDOM_PAIRS") != nullptr)
    for (const auto& [text, times] : refusals) MESSAGE(times << " x " << text);
}
