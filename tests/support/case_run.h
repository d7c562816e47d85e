// Runs one case of tests/cases on a real server and says what does not hold.
#pragma once
#include <string>
#include <vector>

#include "dev/server.h"
#include "support/case_file.h"

namespace schemadiff::test {

struct CaseSurroundings {
  DevServer& server;
  std::string bin_dir;  // with pg_dump of the server's version; "" when there is none
  bool bless = false;   // record the plans in the file instead of comparing them
};

/// The failures, one text each; empty when the case holds. Leaves its data behind when it does not.
std::vector<std::string> run_case(CaseFile file, const CaseSurroundings& surroundings);

}  // namespace schemadiff::test
