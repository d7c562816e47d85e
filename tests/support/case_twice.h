// Runs a case's plan as files that may run twice.
#pragma once
#include <string>

#include "dev/server.h"
#include "support/case_file.h"

namespace schemadiff::test {

/// Why the plan cannot be written so; "" when it can, and when there is none to write.
std::string why_not_twice(const CaseFile& file, DevServer& server);

}  // namespace schemadiff::test
