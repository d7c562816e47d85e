// Numbers that a narrower type of numbers does not take, told without trying.
#pragma once
#include <optional>
#include <string>

#include "sql/breaking_rows.h"

namespace schemadiff {

/// demand: kFits. from: the type that the column has, as the server prints it: "double precision".
/// A condition that is true of the values that the new type does not take; nullopt where it cannot
/// be told so: another sort of type, or an expression behind USING.
std::optional<Sql> outside_of_number(const RowDemand& demand, const std::string& from);

}  // namespace schemadiff
