// docs/kinds.md: what schemadiff supports, as the cases show it.
#pragma once
#include <string>
#include <vector>

#include "support/case_file.h"

namespace schemadiff::test {

/// The page: a table of kinds and of what can happen to them, then for each kind every case with
/// its first sentence and the versions it is run on.
std::string support_table(const std::vector<CaseFile>& cases);

}  // namespace schemadiff::test
