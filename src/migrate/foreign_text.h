// What has to change in the text of a foreign migration so that it does here what it did there.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "migrate/files.h"
#include "migrate/foreign.h"

namespace schemadiff {

/// Values for the placeholders of Flyway, "${name}".
using Placeholders = std::map<std::string, std::string>;

struct AdoptedText {
  std::string text;
  std::vector<std::string> remarks;  // what was changed, "runs without a transaction: ..."
};

/// A byte order mark goes, and so do BEGIN and COMMIT around the whole file, which runs in a
/// transaction anyhow; a file with a statement that no transaction takes gets the directive
/// "-- atlas:txmode none". Origin::kFlyway: placeholders are replaced. Throws Error, with the
/// place, for a file that cannot be a migration and for a placeholder without a value.
AdoptedText adopt_text(const NewFile& file, Origin origin, bool no_transaction,
                       const Placeholders& placeholders);

}  // namespace schemadiff
