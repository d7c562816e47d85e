// Which folder of tests/cases belongs to which kind, and what a case's name promises.
#pragma once
#include <string>
#include <vector>

#include "catalog/catalog.h"
#include "support/case_file.h"

namespace schemadiff::test {

struct KindCases {
  std::string folder;
  std::vector<std::string> verbs;  // the least that there must be
};

/// One per kind, in the order of kinds().
const std::vector<KindCases>& kind_cases();

/// A case in a kind's folder shows what its name begins with on an object of that kind: create_,
/// alter_, recreate_, drop_, comment_, owner_, grant_. What it does not keep, or "".
std::string broken_promise(const CaseFile& file, const Catalog& have, const Catalog& want);

}  // namespace schemadiff::test
