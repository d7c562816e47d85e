// Judges a pair of random schemas, and makes a pair that fails smaller.
#pragma once
#include <string>

#include "dev/server.h"
#include "random/world.h"

namespace schemadiff::test {

struct Pair {
  World before, after;
};

enum class Outcome {
  kHolds,
  kOneWay,   // there is no way back, or none over rows, and the plan says so
  kRefused,  // exit code 3: a person has to decide
  kFails
};

struct Verdict {
  Outcome outcome = Outcome::kHolds;
  std::string stage;     // where it failed: "plan", "pg_dump"
  std::string text;      // why
  bool in_part = false;  // planned by what the change reaches as well
};

/// Plans, proves up and down, plans again, and compares pg_dump of what the plan made and of what
/// was declared. bin_dir: with pg_dump of the server's version.
Verdict judge(const Pair& pair, DevServer& server, const std::string& bin_dir);

/// A pair with as few things, parts and changes as still fail in the same stage.
Pair shrunk(Pair pair, const Verdict& verdict, DevServer& server, const std::string& bin_dir);

/// The two files and the verdict, as a person would want to run them.
std::string to_text(const Pair& pair, const Verdict& verdict);

}  // namespace schemadiff::test
