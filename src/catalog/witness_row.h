// One row of a system catalog as the witness keeps it, and as messages show it.
#pragma once
#include <string>
#include <string_view>

#include "catalog/witness_lines.h"

namespace schemadiff {

/// The row as a JSON object. record: as the server prints a row ("(id,bigint,-1)"), or an object
/// already where the table has no columns here.
std::string witness_row(const std::string& table, std::string_view record,
                        const WitnessColumnNames& columns);

}  // namespace schemadiff
