// OPTIONS (name 'value', ...) of the foreign-data objects.
#pragma once
#include <string>
#include <vector>

#include "catalog/step.h"
#include "pg/row.h"
#include "sql/sql.h"

namespace schemadiff {

/// One option. A secret is known only as the "${NAME}" that was declared; one that a database holds
/// is masked, equal to any other, and written as a placeholder that nobody has set.
struct GenericOption {
  std::string name, value;
  bool masked = false;

  bool operator==(const GenericOption& other) const {
    return name == other.name && (masked || other.masked || value == other.value);
  }
};
using GenericOptions = std::vector<GenericOption>;

/// SQL for a kind's query: a text[] for read_generic_options().
std::string generic_options_of(const Sql& column);
/// The value of column "options" of the row, sorted by name. words: what a masked secret's
/// placeholder is named after.
GenericOptions read_generic_options(const Row& row, const std::vector<std::string>& words);

/// Masked secrets are taken to be what other says, where it says something.
void reveal_secrets(GenericOptions& options, const GenericOptions& other);

/// The same of a list of "name=value".
GenericOptions parse_generic_options(const std::vector<std::string>& list,
                                     const std::vector<std::string>& words);

/// " OPTIONS (name 'value')", or empty when there are none.
Sql with_generic_options(const GenericOptions& options);

/// "OPTIONS (ADD ..., SET ..., DROP ...)", and settles have; empty when they are equal.
Sql change_generic_options(GenericOptions& have, const GenericOptions& want);

}  // namespace schemadiff
